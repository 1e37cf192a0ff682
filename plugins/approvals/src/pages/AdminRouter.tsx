import { QueryProvider } from '@passerelle/ui';
import { AdminPage } from '../admin/AdminPage';

/** What admins of the engine see. */
export function AdminRouter() {
  return (
    <QueryProvider>
      <AdminPage />
    </QueryProvider>
  );
}
