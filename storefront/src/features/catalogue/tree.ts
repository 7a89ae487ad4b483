import type { Category } from '@/shop-api/types';

/** The categories with their depth, each directly followed by what lies below it. */
export function inTreeOrder(categories: Category[], below: string | null = null, depth = 0): Placed[] {
  return categories
    .filter((category) => (category.parent?.id ?? null) === below)
    .flatMap((category) => [{ category, depth }, ...inTreeOrder(categories, category.id, depth + 1)]);
}

type Placed = { category: Category; depth: number };

/** The main categories, as header and footer name them. */
export function mainCategories(categories: Category[]): Category[] {
  return categories.filter((category) => category.parent === null && category.productCount > 0);
}

/**
 * The categories as shelves of a shop: the main ones, but one that holds more than a third of all books is no shelf
 * any more and stands as its parts.
 */
export function shelvesOf(categories: Category[]): Category[] {
  const main = mainCategories(categories);
  const all = main.reduce((sum, category) => sum + category.productCount, 0);
  return main
    .flatMap((category) => {
      const parts = categories.filter((part) => part.parent?.id === category.id);
      return parts.length > 0 && category.productCount > all / 3 ? parts : [category];
    })
    .filter((category) => category.productCount > 0);
}
