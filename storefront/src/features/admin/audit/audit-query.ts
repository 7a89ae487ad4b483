import type { SearchParams } from '@/features/catalogue/filter';
import type { ListQuery } from '@/shop-api/staff';
import { listQuery } from '../list-query';

export const auditNames = ['act', 'actor', 'target', 'from', 'to'];

/** The log as the address narrows it; moments are typed to the minute, in UTC. */
export function auditQuery(params: SearchParams): ListQuery {
  const query = listQuery(params, auditNames);
  return { ...query, from: momentOf(query.from), to: momentOf(query.to) };
}

/** What no field of this page says is passed on as it is: then the server says what is wrong with it. */
function momentOf(text: ListQuery[string]): ListQuery[string] {
  if (typeof text !== 'string') return text;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00Z`;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00Z` : text;
}
