'use client';

import { Plain } from '@/features/admin/trouble';
import { explain } from '@/shop-api/explain';
import { Button } from '@/ui/button';

export default function AdminError({ error, reset }: { error: Error; reset: () => void }) {
  const { title, next } = explain(error);
  return (
    <Plain title={title} actions={<Button onClick={reset}>Try again</Button>}>
      <p>{next}</p>
    </Plain>
  );
}
