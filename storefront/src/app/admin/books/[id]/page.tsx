import { BookForm } from '@/features/admin/products/book-form';
import { ProductHead } from '@/features/admin/products/product-head';
import { suppliersToChoose } from '@/features/admin/products/suppliers';
import type { RecordPageProps } from '@/features/admin/record-page';
import { loadOne } from '@/features/admin/staff';
import { Down } from '@/features/admin/trouble';
import { staff } from '@/shop-api/server';

export const metadata = { title: 'Book' };

export default async function BookPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  const [book, suppliers] = await Promise.all([loadOne(staff.read('books', id)), suppliersToChoose()]);
  if (!book) return <Down href={`/admin/books/${id}`} />;
  return (
    <>
      <ProductHead kind="books" name="Books" one="book" product={book} />
      <BookForm book={book} suppliers={suppliers} justCreated={'created' in (await searchParams)} />
    </>
  );
}
