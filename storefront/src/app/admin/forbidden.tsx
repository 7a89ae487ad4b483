import { Plain } from '@/features/admin/trouble';

export default function AdminForbidden() {
  return (
    <Plain title="Your account may not enter here">
      <p>Another role is needed for this page. Somebody who is an admin can give it to you.</p>
    </Plain>
  );
}
