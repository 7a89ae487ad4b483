'use client';

import { useLinkStatus } from 'next/link';

/** Inside a link: says that its page is on the way when that takes longer than a moment. */
export function Arriving() {
  const { pending } = useLinkStatus();
  return pending ? <span className="arriving" aria-hidden="true" /> : null;
}
