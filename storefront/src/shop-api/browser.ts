import { createClient } from './client';
import { shopOf } from './shop';

/** From the visitor's browser: same origin, cookies and `Sec-Fetch-Site` go along by themselves. */
export const shop = shopOf(createClient({ base: '' }));
