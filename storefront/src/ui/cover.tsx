import { clsx } from 'clsx';
import type { Image } from '@/shop-api/types';
import { clothOf } from './cloth';

type CoverProps = {
  title: string;
  author: string;
  image: Image | null | undefined;
  /** Empty where the title stands beside it in the same link. */
  alt?: string;
  /** Seen at once: fetched first. Everything else waits until it comes near. */
  first?: boolean;
  className?: string;
};

/** A book, seen from the front. Without a picture it is bound in its plain cloth. */
export function Cover({ title, author, image, alt, first = false, className }: CoverProps) {
  if (!image) return <PlainCover title={title} author={author} alt={alt} className={className} />;
  return (
    <span className={clsx('cover', className)}>
      <img
        src={image.url}
        alt={alt ?? image.alt}
        width={image.width}
        height={image.height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding={first ? 'sync' : 'async'}
      />
    </span>
  );
}

function PlainCover({
  title,
  author,
  alt,
  className,
}: {
  title: string;
  author: string;
  alt: string | undefined;
  className: string | undefined;
}) {
  const { ground, accent } = clothOf(title, author);
  return (
    <span className={clsx('cover', className)}>
      <svg viewBox="0 0 200 300" role="img" aria-label={alt === '' ? undefined : title} aria-hidden={alt === ''}>
        <rect width="200" height="300" fill={ground} />
        <rect y="250" width="200" height="14" fill={accent} />
      </svg>
    </span>
  );
}

/** A book that has not arrived yet. */
export function BlankCover({ className }: { className?: string }) {
  return <span className={clsx('cover blank', className)} aria-hidden="true" />;
}
