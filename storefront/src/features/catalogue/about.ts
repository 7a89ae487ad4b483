import type { Author, Category } from '@/shop-api/types';

/** What stands on these shelves, in a sentence or two: for those who see the page from outside. */
export function aboutBooks(author: Author | null | undefined, category: Category | null | undefined): string {
  if (author) return author.biography?.trim() ? author.biography : `Books by ${author.name}.`;
  if (category) return category.description?.trim() ? category.description : `Books in ${category.name}.`;
  return 'Every book in the shop.';
}
