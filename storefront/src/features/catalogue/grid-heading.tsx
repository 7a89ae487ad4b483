import type { Author, Category } from '@/shop-api/types';
import { count, lifeSpan } from '@/ui/words';

type GridHeadingProps = { category: Category | null; author: Author | null; total: number | undefined };

/** Whose or which books these are, and how many. */
export function GridHeading({ category, author, total }: GridHeadingProps) {
  const life = author && lifeSpan(author.born, author.died);
  const about = author?.biography ?? category?.description;
  return (
    <header className="grid gap-s2 pt-s6 pb-s5">
      <h1
        className={author ? 'font-book text-title leading-tight font-medium tracking-tight' : 'shop-heading text-title'}
      >
        {author?.name ?? category?.name ?? 'Books'}
      </h1>
      <p className="text-s text-quiet">
        {[life, author && category && `in ${category.name}`, total !== undefined && count(total, 'book')]
          .filter(Boolean)
          .join(', ')}
      </p>
      {about && <p className="max-w-measure pt-s2 font-book text-m">{about}</p>}
    </header>
  );
}
