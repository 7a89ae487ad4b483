import { isProblem, Problem } from './problem';

// The one way in which the shop speaks with the server. browser.ts and server.ts only say where it is and who asks.

export type Ask = {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** Idempotency-Key. With it a write may be repeated after a lost answer: the server does it once. */
  key?: string;
  /** The version that was read: whoever saved meanwhile is not overwritten (412 instead). */
  version?: number;
  /** Adds the version that the ETag says to the answer, where its body does not say it. */
  tagged?: boolean;
  signal?: AbortSignal;
};

export type Client = <Answer>(method: Method, path: string, ask?: Ask) => Promise<Answer>;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Surroundings = {
  base: string;
  headers?: () => Promise<Record<string, string>>;
  fetch?: typeof fetch;
  sleep?: (milliseconds: number) => Promise<void>;
  tries?: number;
  /** How long one try may take. */
  timeout?: number;
};

const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5_000;

export function createClient(around: Surroundings): Client {
  const { base, tries = 3, timeout = 15_000 } = around;
  const sleep = around.sleep ?? ((milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)));

  async function once(method: Method, path: string, ask: Ask): Promise<unknown> {
    const headers: Record<string, string> = { Accept: 'application/json', ...(await around.headers?.()) };
    if (ask.body !== undefined)
      headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    if (ask.key) headers['Idempotency-Key'] = ask.key;
    // An ETag is the version and, after a dot, what else the answer says: only the version is compared.
    if (ask.version !== undefined) headers['If-Match'] = `"${ask.version}."`;

    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await (around.fetch ?? fetch)(`${base}/api/v1${path}${queryString(ask.query)}`, {
        method,
        headers,
        body: ask.body === undefined ? null : JSON.stringify(ask.body),
        cache: 'no-store',
        signal: ask.signal ? AbortSignal.any([ask.signal, limit]) : limit,
      });
      if (!response.ok) throw await Problem.from(response);
      if (response.status === 204) return undefined;
      const answer: unknown = await response.json();
      return ask.tagged ? { ...(answer as object), version: versionOf(response) } : answer;
    } catch (error) {
      // Cut off before or in the middle of the answer is the same to us: nobody knows whether it happened.
      throw isProblem(error) ? error : Problem.unreachable();
    }
  }

  return async function request<Answer>(method: Method, path: string, ask: Ask = {}): Promise<Answer> {
    const repeatable = method === 'GET' || ask.key !== undefined;
    for (let attempt = 1; ; attempt++) {
      try {
        return (await once(method, path, ask)) as Answer;
      } catch (error) {
        const mayRepeat = repeatable && attempt < tries && !ask.signal?.aborted && passes(error);
        if (!mayRepeat) throw error;
        await sleep(pause(error, attempt));
      }
    }
  };
}

/** The ETag of what is edited begins with its version: `"7.4wCJ…"`. */
function versionOf(response: Response): number {
  return Number.parseInt(response.headers.get('ETag')?.replace(/^(W\/)?"/, '') ?? '0', 10);
}

/** Whether waiting may help: nothing happened, it is still happening, or we cannot know (and the key makes that harmless). */
function passes(error: unknown): boolean {
  if (!isProblem(error)) return false;
  return error.status === 0 || [429, 502, 503, 504].includes(error.status) || error.slug === 'in-flight';
}

function pause(error: unknown, attempt: number): number {
  const asked = isProblem(error) ? error.retryAfter : null;
  if (asked !== null) return Math.min(asked, LONGEST_PAUSE);
  // Half fixed, half by chance: many browsers that lost the same server do not come back at the same moment.
  return FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}

function queryString(query: Ask['query'] = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}
