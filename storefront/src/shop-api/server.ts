import 'server-only';
import { headers } from 'next/headers';
import { createClient } from './client';
import { isProblem } from './problem';
import { shopOf } from './shop';
import { staffOf } from './staff';

export const apiBase = process.env.CARTWRIGHT_API ?? 'http://127.0.0.1:8080';

/** From a page being rendered, on behalf of the visitor whose request this is. More tries would only make them wait. */
const client = createClient({ base: apiBase, headers: passedOn, tries: 2, timeout: 8_000 });

export const shop = shopOf(client);

export const staff = staffOf(client);

async function passedOn(): Promise<Record<string, string>> {
  return pick(await headers(), ['cookie', 'x-request-id']);
}

function pick(from: Pick<Headers, 'get'>, names: string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = from.get(name);
    if (value) picked[name] = value;
  }
  return picked;
}

/** `null` where the server could not answer at all: pages then say so, also to readers without script. */
export function unlessDown(error: unknown): null {
  if (isProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 500)) return null;
  throw error;
}

/** `undefined` where there is no such thing. */
export function unlessMissing(error: unknown): undefined {
  if (isProblem(error) && error.status === 404) return undefined;
  throw error;
}

/**
 * For forms that are sent without script: the server judges the visitor's own request (its cookie and where it came
 * from), and what it wants to keep in their browser is handed back as `cookies`.
 */
export function shopForForm(form: Request) {
  const cookies: string[] = [];
  const client = createClient({
    base: apiBase,
    headers: () => Promise.resolve(pick(form.headers, ['cookie', 'origin', 'sec-fetch-site', 'x-request-id'])),
    fetch: async (...request) => {
      const response = await fetch(...request);
      cookies.push(...response.headers.getSetCookie());
      return response;
    },
  });
  return { shop: shopOf(client), cookies };
}
