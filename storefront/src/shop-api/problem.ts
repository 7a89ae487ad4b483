import type { Money } from './types';

export type FieldError = { pointer: string; code: string; message: string };

export type MissingStock = { variantId: string; wanted: number; available: number };

/** The members that a problem carries beside RFC 9457's own, by type. */
type ProblemBody = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: FieldError[];
  code?: string;
  orderId?: string;
  total?: Money;
  missing?: MissingStock[];
  state?: string;
  allowed?: string[];
  onHand?: number;
  reserved?: number;
};

/** Every way in which a request can fail. `slug` names the problem type; `unreachable` is ours: no answer came at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly slug: string;
  readonly status: number;
  readonly body: ProblemBody;
  /** What `Retry-After` said, in milliseconds. */
  readonly retryAfter: number | null;

  constructor(slug: string, status: number, body: ProblemBody = {}, retryAfter: number | null = null) {
    super(body.detail ?? body.title ?? slug);
    this.slug = slug;
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** No answer: the request may have happened or not. */
  static unreachable(): Problem {
    return new Problem('unreachable', 0, { title: 'No answer' });
  }

  static async from(response: Response): Promise<Problem> {
    const body = await readBody(response);
    const slug = body.type?.split('/').pop() ?? `http-${response.status}`;
    return new Problem(slug, response.status, body, retryAfterOf(response));
  }
}

export function isProblem(error: unknown, slug?: string): error is Problem {
  return error instanceof Problem && (slug === undefined || error.slug === slug);
}

/** The field errors of a 4xx, by their field (a pointer without its slash: `name`, `variants/0/sku`) or parameter (`sort`). */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!isProblem(error)) return {};
  return Object.fromEntries(
    (error.body.errors ?? []).map(({ pointer, code, message }) => [pointer.replace(/^\//, ''), words[code] ?? message]),
  );
}

/** Where the server speaks of JSON, somebody at a form hears of what they typed: text where a number should stand. */
const words: Record<string, string> = { type: 'This has to be a whole number.' };

async function readBody(response: Response): Promise<ProblemBody> {
  // A proxy in between may answer in HTML: then the status has to do.
  if (!response.headers.get('Content-Type')?.includes('json')) return {};
  return response.json().catch(() => ({})) as Promise<ProblemBody>;
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
