const pages: Record<string, string> = {
  prd: 'products',
  aut: 'authors',
  cat: 'categories',
  sup: 'suppliers',
  var: 'stock',
  ord: 'orders',
  usr: 'users',
};

/** The page of the admin on which the thing with this id can be seen, if there is one. */
export function pageOf(id: string): string | null {
  const folder = pages[id.split('_')[0] ?? ''];
  return folder ? `/admin/${folder}/${id}` : null;
}
