import { shop } from '@/shop-api/server';
import type { Category } from '@/shop-api/types';
import { CategoryRow } from './category-row';

const SPINES = 16;

/** What lies directly below a category, as shelves of its own; on a narrow screen their boards and names suffice. */
export async function SubCategories({ of, all }: { of: Category; all: Category[] }) {
  const parts = all.filter(({ parent, productCount }) => parent?.id === of.id && productCount > 0);
  if (parts.length === 0) return null;
  const rows = await Promise.all(
    parts.map(async (category) => ({
      category,
      // The names lead on even where the books are missing for once.
      books: await shop
        .products({ category: category.slug, limit: SPINES })
        .then(({ items }) => items)
        .catch(() => []),
    })),
  );
  return (
    <section aria-labelledby="parts" className="pb-s6">
      <h2 id="parts" className="sr-only">
        Shelves in {of.name}
      </h2>
      <div className="grid grid-cols-2 gap-s5 md:gap-x-s6 lg:grid-cols-3">
        {rows.map(({ category, books }) => (
          <CategoryRow key={category.id} category={category} books={books} fromMiddle />
        ))}
      </div>
    </section>
  );
}
