import { DataTable } from '@/features/admin/data-table';
import { TextFilter } from '@/features/admin/filter-form';
import { filtersIn, listQuery } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';
import { formatMoment } from '@/ui/time';

export const metadata = { title: 'Audit log' };

const names = ['actor', 'act', 'target', 'from', 'to'];

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, names);
  return (
    <ListPage
      title="Audit log"
      of={['entry', 'entries']}
      path="/admin/audit"
      params={params}
      names={names}
      list={await load(staff.audit({ ...listQuery(params, names), ...daysIn(chosen) }))}
      filters={
        <>
          <TextFilter name="act" label="Act" value={chosen.act} />
          <TextFilter name="actor" label="Who (usr_…)" value={chosen.actor} />
          <TextFilter name="target" label="What (an id)" value={chosen.target} />
          <TextFilter name="from" label="From (UTC)" type="date" value={chosen.from} />
          <TextFilter name="to" label="To, that day included" type="date" value={chosen.to} />
        </>
      }
      none={<p>What staff changes is noted here, who and what, before and after.</p>}
    >
      {(entries) => (
        <DataTable
          label="Audit log, newest first"
          rows={entries}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Act',
              cell: ({ act, before, after }) => (
                <>
                  {act.replaceAll('_', ' ')}
                  <Change before={before} after={after} />
                </>
              ),
            },
            { name: 'When', cell: ({ at }) => <span className="amount whitespace-nowrap">{formatMoment(at)}</span> },
            {
              name: 'Who',
              cell: ({ actor, role }) => (
                <>
                  {role.replaceAll('_', ' ')}
                  <span className="block text-xs break-all text-quiet">{actor}</span>
                </>
              ),
              from: 'md',
            },
            { name: 'What', cell: ({ target }) => <span className="text-xs break-all">{target}</span>, from: 'md' },
          ]}
        />
      )}
    </ListPage>
  );
}

/** Whole days, as the server's clock has them. */
function daysIn({ from, to }: Record<string, string>) {
  return { from: from && `${from}T00:00:00Z`, to: to && `${to}T23:59:59.999Z` };
}

function Change({ before, after }: { before: unknown; after: unknown }) {
  if (!before && !after) return null;
  return (
    <details className="text-xs font-normal">
      <summary className="link w-fit">Show the change</summary>
      <dl className="grid max-w-form gap-x-s4 gap-y-s2 pt-s2 md:grid-cols-2">
        {[
          { name: 'Before', value: before },
          { name: 'After', value: after },
        ].map(({ name, value }) => (
          <div key={name} className="min-w-0">
            <dt className="text-quiet">{name}</dt>
            <dd className="break-words whitespace-pre-wrap">{value ? JSON.stringify(value, null, 1) : 'nothing'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
