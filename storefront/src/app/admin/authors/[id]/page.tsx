import Link from 'next/link';
import { AuthorForm } from '@/features/admin/authors/author-form';
import { DeleteButton } from '@/features/admin/delete-button';
import { PageHead } from '@/features/admin/page-head';
import { loadOne } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import type { RecordPageProps } from '@/features/admin/record-page';
import { staff } from '@/shop-api/server';
import { buttonLook } from '@/ui/button';
import { count } from '@/ui/words';

export const metadata = { title: 'Author' };

const list = '/admin/authors';

export default async function AuthorPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const author = await loadOne(staff.read('authors', id));
  if (!author) return <Down href={`${list}/${id}`} />;
  return (
    <>
      <PageHead
        title={author.name}
        up={{ href: list, name: 'Authors' }}
        about={count(author.productCount, 'book')}
        actions={
          <>
            <Link href={`/authors/${author.slug}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              See in the shop
            </Link>
            <DeleteButton
              kind="authors"
              one="author"
              name={author.name}
              list={list}
              id={author.id}
              version={author.version}
            />
          </>
        }
      />
      <AuthorForm author={author} justCreated={'created' in (await searchParams)} />
    </>
  );
}
