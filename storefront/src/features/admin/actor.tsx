import Link from 'next/link';

type ActorProps = { id: string | null; names: Record<string, string> };

/** Who did something: a member of staff by name, a shopper who is no account, or the shop itself. */
export function Actor({ id, names }: ActorProps) {
  if (id === null || id === 'system') return <span className="text-quiet">The shop</span>;
  if (!id.startsWith('usr_')) return <span className="text-quiet">Guest</span>;
  const name = names[id];
  if (!name) return <span className="text-quiet break-all">{id}</span>;
  return (
    <Link href={`/admin/users/${id}`} prefetch={false} className="link">
      {name}
    </Link>
  );
}
