import Link from 'next/link';
import { BookCard } from '@/features/catalogue/book-card';
import { placeOfAuthor, placeOfCategory } from '@/features/catalogue/filter';
import { Shelf } from '@/features/catalogue/shelf';
import { shop } from '@/shop-api/server';
import type { Product } from '@/shop-api/types';

const MOST = 6;

/** The books that stand beside this one: by the same author if there are others, else from the same shelf. */
export async function Neighbours({ product }: { product: Product }) {
  const found = await neighboursOf(product).catch(() => null);
  if (!found || found.books.length === 0) return null;
  return (
    <section aria-labelledby="neighbours" className="border-t border-rule pt-s6">
      <div className="mb-s5 flex items-baseline justify-between gap-s4">
        <h2 id="neighbours" className="shop-heading text-l">
          {found.title}
        </h2>
        <Link href={found.href} prefetch={false} className="link text-s font-medium whitespace-nowrap">
          All of them
        </Link>
      </div>
      <Shelf six>
        {found.books.map((book) => (
          <BookCard key={book.id} book={book} />
        ))}
      </Shelf>
    </section>
  );
}

async function neighboursOf(product: Product) {
  const author = product.authors[0];
  const category = product.categories[0];
  const [byAuthor, onShelf] = await Promise.all([
    author ? others({ author: author.slug }, product) : [],
    category ? others({ category: category.slug }, product) : [],
  ]);
  if (author && byAuthor.length >= 2)
    return { title: `More by ${author.name}`, books: byAuthor, href: placeOfAuthor(author.slug).path };
  if (category)
    return { title: `Beside it in ${category.name}`, books: onShelf, href: placeOfCategory(category.slug).path };
  return null;
}

async function others(where: { author: string } | { category: string }, product: Product) {
  const { items } = await shop.products({ ...where, limit: MOST + 1 });
  return items.filter((book) => book.id !== product.id).slice(0, MOST);
}
