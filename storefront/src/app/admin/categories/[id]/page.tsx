import Link from 'next/link';
import { CategoryForm } from '@/features/admin/categories/category-form';
import { placesFor } from '@/features/admin/categories/places';
import { DeleteButton } from '@/features/admin/delete-button';
import { PageHead } from '@/features/admin/page-head';
import type { RecordPageProps } from '@/features/admin/record-page';
import { loadOne } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import { categories } from '@/features/catalogue/queries';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { count } from '@/ui/words';

export const metadata = { title: 'Category' };

const list = '/admin/categories';

export default async function CategoryPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const [category, all] = await Promise.all([loadOne(staff.read('categories', id)), categories()]);
  if (!category) return <Down href={`${list}/${id}`} />;
  return (
    <>
      <PageHead
        title={category.name}
        up={{ href: list, name: 'Categories' }}
        about={count(category.productCount, 'book')}
        actions={
          <>
            <Link href={`/categories/${category.slug}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              See in the shop
            </Link>
            <DeleteButton
              kind="categories"
              one="category"
              name={category.name}
              list={list}
              id={category.id}
              version={category.version}
            />
          </>
        }
      />
      <CategoryForm
        category={category}
        places={placesFor(category, all)}
        justCreated={'created' in (await searchParams)}
      />
    </>
  );
}
