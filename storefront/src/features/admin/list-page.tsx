import Link from 'next/link';
import type { ReactNode } from 'react';
import type { SearchParams } from '@/features/catalogue/filter';
import type { Page } from '@/shop-api/types';
import { buttonLook } from '@/ui/button';
import { count } from '@/ui/words';
import { FilterForm } from './filter-form';
import { filtersIn, listHref } from './list-query';
import { PageHead } from './page-head';
import type { Loaded } from './staff';
import { Down, Plain } from './trouble';

type ListPageProps<Item> = {
  title: string;
  /** One of them and many, in words. */
  of: readonly [one: string, many: string];
  path: string;
  params: SearchParams;
  /** The names under which the address narrows and sorts this list. */
  names: readonly string[];
  list: Loaded<Page<Item>>;
  filters?: ReactNode;
  actions?: ReactNode;
  /** Said where there is none at all. */
  none?: ReactNode;
  children: (items: Item[]) => ReactNode;
};

/** A list in each of its conditions: full, narrowed to nothing, empty, not understood, not to be had. */
export function ListPage<Item>(props: ListPageProps<Item>) {
  const { title, of, path, params, names, list, filters, actions } = props;
  const total = list.at === 'loaded' ? list.answer.total : undefined;
  const chosen = filtersIn(params, names);
  return (
    <>
      <PageHead title={title} about={total !== undefined && count(total, ...of)} actions={actions} />
      {filters && (
        <FilterForm action={path} label={`Narrow the ${of[1]}`} clear={Object.keys(chosen).length > 0}>
          {filters}
        </FilterForm>
      )}
      <ListBody {...props} chosen={chosen} />
    </>
  );
}

function ListBody<Item>(props: ListPageProps<Item> & { chosen: Record<string, string> }) {
  const { of, path, params, list, chosen, none, children } = props;
  const all = (
    <Link href={path} prefetch={false} className={buttonLook({ look: 'line' })}>
      Show all {of[1]}
    </Link>
  );
  switch (list.at) {
    case 'down':
      return <Down level="h2" href={listHref(path, chosen)} />;
    case 'refused':
      return (
        <Plain level="h2" title="The list cannot be narrowed like this" actions={all}>
          <p>{list.problem.message}</p>
        </Plain>
      );
    case 'loaded':
      break;
  }
  const { items, next } = list.answer;
  if (items.length === 0)
    return Object.keys(chosen).length > 0 || params.cursor ? (
      <Plain level="h2" title="Nothing fits" actions={all}>
        <p>None of the {of[1]} is like this. Take something away from the choice above.</p>
      </Plain>
    ) : (
      <Plain level="h2" title={`No ${of[1]} yet`}>
        {none ?? <p>The first one will stand here.</p>}
      </Plain>
    );
  return (
    <>
      {children(items)}
      <p className="flex flex-wrap gap-s3 pt-s4">
        {params.cursor && (
          <Link href={listHref(path, chosen)} prefetch={false} className={buttonLook({ look: 'line' })}>
            First page
          </Link>
        )}
        {next && (
          <Link href={listHref(path, chosen, next)} prefetch={false} className={buttonLook({ look: 'line' })}>
            Next page
          </Link>
        )}
      </p>
    </>
  );
}
