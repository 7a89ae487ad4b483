import { AuthorForm } from '@/features/admin/authors/author-form';
import { PageHead } from '@/features/admin/page-head';

export const metadata = { title: 'New author' };

export default function NewAuthorPage() {
  return (
    <>
      <PageHead title="New author" up={{ href: '/admin/authors', name: 'Authors' }} />
      <AuthorForm author={null} />
    </>
  );
}
