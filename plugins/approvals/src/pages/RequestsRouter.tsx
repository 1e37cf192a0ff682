import { QueryProvider } from '@passerelle/ui';
import { Route, Routes } from 'react-router-dom';
import { EditRequestPage } from './EditRequestPage';
import { NewRequestPage } from './NewRequestPage';
import { RequestPage } from './RequestPage';
import { RequestsPage } from './RequestsPage';

/** The pages under `/requests`. */
export function RequestsRouter() {
  return (
    <QueryProvider>
      <Routes>
        <Route path="/" element={<RequestsPage />} />
        <Route path="/new/:type" element={<NewRequestPage />} />
        <Route path="/:id" element={<RequestPage />} />
        <Route path="/:id/edit" element={<EditRequestPage />} />
      </Routes>
    </QueryProvider>
  );
}
