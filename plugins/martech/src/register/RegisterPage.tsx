import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../words/useWords';
import { Registered } from './Registered';
import { registrationApiRef } from './registrationApiRef';
import { openSheet } from './sheetFields';
import { Wizard } from './Wizard';

/** Opens the draft of the address, and keeps it open while it is written. */
function OpenedWizard() {
  const api = useApi(registrationApiRef);
  const [params] = useSearchParams();
  const [draftId] = useState(
    params.get('resume') ?? params.get('draft') ?? undefined,
  );
  const draft = useQuery({
    queryKey: ['martech', 'draft', draftId],
    queryFn: () => api.getDraft(draftId ?? ''),
    enabled: draftId !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (draftId === undefined) return <Wizard opened={{ type: 'saas' }} />;
  if (draft.data) {
    return <Wizard draftId={draftId} opened={openSheet(draft.data.sheet)} />;
  }
  return draft.isError ? (
    <ErrorState error={draft.error} onRetry={() => draft.refetch()} />
  ) : (
    <LoadingState shape="rows" count={5} />
  );
}

function Registration() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const done = params.get('done');
  if (done) return <Registered toolRef={done} />;
  // A draft that is resumed is another form; a form that becomes a draft stays what it is.
  return (
    <PageShell title={t('register.page')} intro={t('register.intro')}>
      <OpenedWizard key={params.get('resume') ?? 'new'} />
    </PageShell>
  );
}

/** Registers a tool, step by step. */
export function RegisterPage() {
  return (
    <QueryProvider>
      <Registration />
    </QueryProvider>
  );
}
