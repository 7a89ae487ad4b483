import { PageHead } from '@/features/admin/page-head';
import { BookForm } from '@/features/admin/products/book-form';
import { suppliersToChoose } from '@/features/admin/products/suppliers';

export const metadata = { title: 'New book' };

export default async function NewBookPage() {
  return (
    <>
      <PageHead title="New book" up={{ href: '/admin/books', name: 'Books' }} />
      <BookForm book={null} suppliers={await suppliersToChoose()} />
    </>
  );
}
