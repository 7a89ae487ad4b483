import { clsx } from 'clsx';
import type { Image } from '@/shop-api/types';
import { PlainCover } from './plain-cover';

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

/** A book, seen from the front. Without a picture it is bound in its cloth and lettered. */
export function Cover({ title, author, image, alt, first = false, className }: CoverProps) {
  return (
    <span className={clsx('cover', className)}>
      {image ? (
        <img
          src={image.url}
          alt={alt ?? image.alt}
          width={image.width}
          height={image.height}
          loading={first ? 'eager' : 'lazy'}
          fetchPriority={first ? 'high' : 'auto'}
          decoding={first ? 'sync' : 'async'}
        />
      ) : (
        <PlainCover title={title} author={author} alt={alt} />
      )}
    </span>
  );
}

/** A book that has not arrived yet. */
export function BlankCover({ className }: { className?: string }) {
  return <span className={clsx('cover blank', className)} aria-hidden="true" />;
}
