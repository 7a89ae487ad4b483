// Makes .next/standalone complete after `next build`: the files that browsers fetch, and our way of starting it.
import { existsSync } from 'node:fs';
import { access, cp } from 'node:fs/promises';

const to = '.next/standalone';
await access(`${to}/server.js`); // nested elsewhere means that Next guessed another workspace root
await cp('.next/static', `${to}/.next/static`, { recursive: true });
if (existsSync('public')) await cp('public', `${to}/public`, { recursive: true });
await cp('serve.mjs', `${to}/serve.mjs`);
console.log(`Complete: ${to}/serve.mjs`);
