import { actOptions } from '@/features/admin/audit/acts';
import { AuditLog } from '@/features/admin/audit/audit-log';
import { auditNames, auditQuery } from '@/features/admin/audit/audit-query';
import { namesOf } from '@/features/admin/actors';
import { ChoiceFilter, TextFilter } from '@/features/admin/filter-form';
import { filtersIn } from '@/features/admin/list-query';
import { ListPage } from '@/features/admin/list-page';
import { load, staffMember } from '@/features/admin/staff';
import type { SearchParams } from '@/features/catalogue/filter';
import { staff } from '@/shop-api/server';

export const metadata = { title: 'Audit log' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const chosen = filtersIn(params, auditNames);
  const list = await load(staff.audit(auditQuery(params)));
  const actors = list.at === 'loaded' ? list.answer.items.map(({ actor }) => actor) : [];
  const names = await namesOf(actors, await staffMember());
  return (
    <ListPage
      title="Audit log"
      of={['entry', 'entries']}
      path="/admin/audit"
      params={params}
      names={auditNames}
      list={list}
      none={<p>Whatever staff changes is written down here, with how it was before.</p>}
      filters={
        <>
          <ChoiceFilter name="act" label="Act" value={chosen.act} options={actOptions} />
          <TextFilter name="actor" label="Who (id)" value={chosen.actor} />
          <TextFilter name="target" label="What (id)" value={chosen.target} />
          <TextFilter name="from" label="From (UTC)" type="datetime-local" value={chosen.from} />
          <TextFilter name="to" label="Before (UTC)" type="datetime-local" value={chosen.to} />
        </>
      }
    >
      {(entries) => <AuditLog entries={entries} names={names} />}
    </ListPage>
  );
}
