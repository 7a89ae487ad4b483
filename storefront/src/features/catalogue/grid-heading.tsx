import type { Author, Category } from '@/shop-api/types';
import { count, lifeSpan } from '@/ui/words';
import type { Grid } from './grid';

type GridHeadingProps = { category: Category | null; author: Author | null; books: Grid['books'] };

/** Whose or which books these are, and how many. */
export function GridHeading({ category, author, books }: GridHeadingProps) {
  const life = author && lifeSpan(author.born, author.died);
  const total = books.at === 'books' ? books.page.total : undefined;
  const about = author ? author.biography : category?.description;
  return (
    <header className="grid gap-s2 pt-s5 pb-s5">
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
      {about && <p className="max-w-measure pt-s2 font-book text-m whitespace-pre-line">{about}</p>}
    </header>
  );
}
