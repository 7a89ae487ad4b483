'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useRef } from 'react';
import { staff } from '@/shop-api/browser';
import { explain } from '@/shop-api/explain';
import type { Resources } from '@/shop-api/staff-types';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { differences } from './differences';

type Kind = keyof Resources;

type ConflictProps<K extends Kind> = {
  kind: K;
  one: string;
  record: Resources[K]['read'];
  draft: Resources[K]['write'];
  savedAs: (record: Resources[K]['read']) => Resources[K]['write'];
  labels: Record<string, string>;
  onDone: (record: Resources[K]['read']) => void;
};

/** Somebody else saved between reading and saving: what they changed, and the two ways on. Nothing typed is lost. */
export function Conflict<K extends Kind>({ kind, one, record, draft, savedAs, labels, onDone }: ConflictProps<K>) {
  const theirs = useQuery({
    queryKey: ['conflict', kind, record.id, record.version],
    queryFn: () => staff.read(kind, record.id),
    gcTime: 0,
    staleTime: Infinity,
  });
  const overwrite = useMutation({
    mutationFn: (version: number) => staff.change(kind, record.id, version, draft),
    onSuccess: onDone,
  });
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
  }, []);

  const changed = theirs.data ? differences(savedAs(record), savedAs(theirs.data)) : [];
  const version = theirs.data?.version;
  const failure = theirs.error ?? overwrite.error;
  return (
    <Notice ref={notice} tone="warn" title={`Somebody else has changed this ${one} meanwhile`}>
      {theirs.isPending && <p>Looking at what is different…</p>}
      {changed.length > 0 && (
        <dl className="grid grid-cols-[max-content_1fr] gap-x-s5 gap-y-s1">
          {changed.map(({ name, now }) => (
            <Fragment key={name}>
              <dt className="text-quiet">{labels[name] ?? name}</dt>
              <dd className="min-w-0 break-words">{now}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {failure && <p className="font-medium text-bad">{explain(failure).title}.</p>}
      {version !== undefined && (
        <p className="flex flex-wrap gap-s3">
          <Button
            onClick={() => {
              if (!overwrite.isPending) overwrite.mutate(version);
            }}
          >
            {overwrite.isPending ? 'Saving…' : 'Save mine over it'}
          </Button>
          <Button
            look="line"
            onClick={() => {
              window.location.reload();
            }}
          >
            Take theirs
          </Button>
        </p>
      )}
    </Notice>
  );
}
