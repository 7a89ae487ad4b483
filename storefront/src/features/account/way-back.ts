/** Where to go after signing in: a page of this shop, whatever somebody has put into the address. */
export function wayBack(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const here = 'http://shop.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  return url.origin === here && !isDoor(url.pathname) ? url.pathname + url.search + url.hash : '/';
}

export function signInHref(back: string): string {
  return `/sign-in?return=${encodeURIComponent(back)}`;
}

function isDoor(path: string): boolean {
  return ['/sign-in', '/sign-out', '/register'].includes(path);
}
