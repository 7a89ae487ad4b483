import { clsx } from 'clsx';
import Link from 'next/link';
import type { AuditEntry } from '@/shop-api/staff-types';
import { formatMoment } from '@/ui/time';
import { count, plainly } from '@/ui/words';
import { Actor } from '../actor';
import { listHref } from '../list-query';
import { actInWords } from './acts';
import { calledIn, changesOf, kindOf, type Change, type Kind } from './changes';
import { pageOf } from './target';

type AuditLogProps = { entries: AuditEntry[]; names: Record<string, string> };

/** Who did what to what, and what it changed: each entry can be opened, also without script. */
export function AuditLog({ entries, names }: AuditLogProps) {
  return (
    <ol className="border-t border-rule">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-x-s5 gap-y-s1 border-b border-rule py-s3 md:grid-cols-[11rem_11rem_1fr]">
          <time dateTime={entry.at} className="amount text-quiet">
            {formatMoment(entry.at)}
          </time>
          <span className="min-w-0">
            <Actor id={entry.actor} names={names} />
            <span className="block text-xs text-quiet">{plainly(entry.role)}</span>
          </span>
          <div className="grid min-w-0 gap-s1">
            <span className="flex flex-wrap items-baseline gap-x-s2">
              <span className="font-semibold">{actInWords(entry.act)}</span>
              <Target id={entry.target} name={calledIn(entry.after) ?? calledIn(entry.before)} />
            </span>
            <Changes entry={entry} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Target({ id, name }: { id: string; name: string | null }) {
  const page = pageOf(id);
  const words = name ?? id;
  return (
    <>
      {page ? (
        <Link href={page} prefetch={false} className={clsx('link', name === null ? 'break-all' : 'break-words')}>
          {words}
        </Link>
      ) : (
        <span className="break-all">{words}</span>
      )}
      <Link
        href={listHref('/admin/audit', { target: id })}
        prefetch={false}
        className="rounded text-xs whitespace-nowrap text-quiet hover:text-act"
      >
        Its history
      </Link>
    </>
  );
}

function Changes({ entry: { act, before, after, requestId } }: { entry: AuditEntry }) {
  const changes = changesOf(before, after);
  const kind = kindOf(act, before, after);
  const summary = kind === 'changed' ? count(changes.length, 'change') : plainly(kind);
  if (changes.length === 0) return <span className="text-quiet">{summary}</span>;
  return (
    <details>
      <summary className="w-fit text-quiet hover:text-act">{summary}</summary>
      <div className="grid gap-s2 py-s2">
        <Difference changes={changes} kind={kind} />
        {requestId && <p className="text-xs break-all text-quiet">Request {requestId}</p>}
      </div>
    </details>
  );
}

const headLook = 'border-b border-rule py-s1 pr-s4 text-left font-medium text-quiet';
const cellLook = 'border-b border-rule py-s1 pr-s4 text-left align-baseline break-words';

const heads: Record<Kind, string> = { made: 'Made as', noted: 'Noted', changed: 'After', deleted: '' };

/** Side by side, so that the eye finds the difference; of what was made or deleted there is one side only. */
function Difference({ changes, kind }: { changes: Change[]; kind: Kind }) {
  const hasBefore = kind === 'changed' || kind === 'deleted';
  return (
    <table className="w-full table-fixed border-collapse text-xs">
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            What
          </th>
          {hasBefore && (
            <th scope="col" className={headLook}>
              Before
            </th>
          )}
          {kind !== 'deleted' && (
            <th scope="col" className={headLook}>
              {heads[kind]}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row" className={`${cellLook} font-normal`}>
              {name}
            </th>
            {hasBefore && (
              <td className={cellLook}>{before ? <del className="decoration-bad">{before}</del> : <Nothing />}</td>
            )}
            {kind !== 'deleted' && (
              <td className={cellLook}>
                {after ? <ins className="font-medium no-underline">{after}</ins> : <Nothing />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nothing() {
  return <span className="text-quiet">nothing</span>;
}
