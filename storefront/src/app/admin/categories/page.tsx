import Link from 'next/link';
import { DataTable } from '@/features/admin/data-table';
import { PageHead } from '@/features/admin/page-head';
import { load } from '@/features/admin/staff';
import { Down, Plain } from '@/features/admin/trouble';
import { categories } from '@/features/catalogue/queries';
import { inTreeOrder } from '@/features/catalogue/tree';
import { buttonLook } from '@/ui/button';
import { count } from '@/ui/words';

export const metadata = { title: 'Categories' };

const path = '/admin/categories';
const INDENT = ['', 'pl-s5', 'pl-s6', 'pl-s7', 'pl-s8'];

export default async function CategoriesPage() {
  const loaded = await load(categories());
  if (loaded.at !== 'loaded') return <Down href={path} />;
  const tree = inTreeOrder(loaded.answer);
  return (
    <>
      <PageHead
        title="Categories"
        about={count(tree.length, 'category', 'categories')}
        actions={
          <Link href={`${path}/new`} prefetch={false} className={buttonLook()}>
            New category
          </Link>
        }
      />
      {tree.length === 0 ? (
        <Plain level="h2" title="No categories yet">
          <p>The first one will stand here, and in the shop’s header.</p>
        </Plain>
      ) : (
        <DataTable
          label="Categories, each followed by what stands in it"
          rows={tree}
          keyOf={({ category }) => category.id}
          columns={[
            {
              name: 'Name',
              cell: ({ category, depth }) => (
                <span className={`block ${INDENT[Math.min(depth, INDENT.length - 1)] ?? ''}`}>
                  <Link href={`${path}/${category.id}`} prefetch={false} className="link">
                    {category.name}
                  </Link>
                </span>
              ),
            },
            {
              name: 'Address',
              cell: ({ category }) => <span className="text-quiet">{category.slug}</span>,
              from: 'lg',
            },
            { name: 'Books', cell: ({ category }) => category.productCount, number: true },
            {
              name: 'Add',
              cell: ({ category }) => (
                <Link href={`${path}/new?below=${category.id}`} prefetch={false} className="link">
                  Add below<span className="sr-only"> {category.name}</span>
                </Link>
              ),
              number: true,
              from: 'md',
            },
          ]}
        />
      )}
    </>
  );
}
