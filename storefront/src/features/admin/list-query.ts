import type { SearchParams } from '@/features/catalogue/filter';
import type { ListQuery } from '@/shop-api/staff';

export const PAGE_SIZE = 25;

/** What the address says about a list, under the names that this list knows. */
export function filtersIn(params: SearchParams, names: readonly string[]): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const name of names) {
    const value = params[name];
    const text = (Array.isArray(value) ? value[0] : value)?.trim();
    if (text) filters[name] = text;
  }
  return filters;
}

export function listQuery(params: SearchParams, names: readonly string[]): ListQuery {
  return { ...filtersIn(params, [...names, 'cursor']), limit: PAGE_SIZE, count: true };
}

export function listHref(path: string, filters: Record<string, string>, cursor?: string | null): string {
  const text = new URLSearchParams({ ...filters, ...(cursor && { cursor }) }).toString();
  return text ? `${path}?${text}` : path;
}
