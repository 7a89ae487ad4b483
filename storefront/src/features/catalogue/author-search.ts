import type { SearchParams } from './filter';

/** What the index of authors shows, as its address says it. */
export type AuthorSearch = { q?: string; cursor?: string };

export function authorSearchOf(params: SearchParams): AuthorSearch {
  const q = one(params.q).trim().slice(0, 200);
  const cursor = one(params.cursor);
  return { ...(q && { q }), ...(cursor && { cursor }) };
}

export function authorsHref(search: AuthorSearch): string {
  const text = new URLSearchParams(search).toString();
  return text ? `/authors?${text}` : '/authors';
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
