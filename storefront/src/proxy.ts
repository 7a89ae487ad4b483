import { NextResponse, type NextRequest } from 'next/server';

const developing = process.env.NODE_ENV === 'development';

/** Gives every page a policy under which only its own scripts, known by this nonce, may run; and tells it its address. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);

  // Next reads the nonce from the policy in the request's headers and puts it on everything that it writes.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  // Next does not tell it: signing in leads back to here.
  headers.set('x-page', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });

  response.headers.set('Content-Security-Policy', policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    // No `style="…"` anywhere: what differs from book to book is drawn with SVG attributes.
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    developing ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Built files have no use for a policy; they are fetched by pages that have one.
  matcher: ['/((?!_next/static/).*)'],
};
