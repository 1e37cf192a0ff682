import { QueryProvider } from '@passerelle/ui';
import { DeskPage } from '../desk/DeskPage';

/** The reviewer desk. */
export function DeskRouter() {
  return (
    <QueryProvider>
      <DeskPage />
    </QueryProvider>
  );
}
