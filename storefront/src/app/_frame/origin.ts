import 'server-only';
import { headers } from 'next/headers';

/** Where the visitor sees the shop: for canonical addresses, the sitemap and structured data. */
export async function origin(): Promise<string> {
  const configured = process.env.CARTWRIGHT_PUBLIC_URL;
  if (configured) return new URL(configured).origin;
  const incoming = await headers();
  const host = incoming.get('x-forwarded-host') ?? incoming.get('host') ?? 'localhost';
  const scheme = incoming.get('x-forwarded-proto')?.split(',')[0] ?? 'http';
  const address = `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost';
}
