import { CategoryForm } from '@/features/admin/categories/category-form';
import { placesFor } from '@/features/admin/categories/places';
import { PageHead } from '@/features/admin/page-head';
import type { SearchParams } from '@/features/catalogue/filter';
import { categories } from '@/features/catalogue/queries';

export const metadata = { title: 'New category' };

export default async function NewCategoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { below } = await searchParams;
  return (
    <>
      <PageHead title="New category" up={{ href: '/admin/categories', name: 'Categories' }} />
      <CategoryForm
        category={null}
        places={placesFor(null, await categories())}
        {...(typeof below === 'string' && { below })}
      />
    </>
  );
}
