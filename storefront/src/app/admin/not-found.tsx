import Link from 'next/link';
import { Plain } from '@/features/admin/trouble';
import { buttonLook } from '@/ui/button';

export default function AdminNotFound() {
  return (
    <Plain
      title="There is no such thing"
      actions={
        <Link href="/admin" prefetch={false} className={buttonLook({ look: 'line' })}>
          To today
        </Link>
      }
    >
      <p>It was deleted meanwhile, or the address was mistyped.</p>
    </Plain>
  );
}
