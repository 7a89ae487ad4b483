import { createClient } from './client';
import { shopOf } from './shop';
import { staffOf } from './staff';

/** From the visitor's browser: same origin, cookies and `Sec-Fetch-Site` go along by themselves. */
const client = createClient({ base: '' });

export const shop = shopOf(client);

export const staff = staffOf(client);
