import { useCallback, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import {
  newRequestPath,
  useRequests,
  useRequestTypes,
} from '@passerelle/plugin-approvals-react';
import {
  ErrorState,
  LoadingState,
  PageShell,
  useAppLanguage,
} from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { StaleNotice } from '../components/StaleNotice';
import {
  readListState,
  toQuery,
  writeListState,
  type ListState,
} from '../requests/listState';
import { RequestFilters } from '../requests/RequestFilters';
import { RequestResults } from '../requests/RequestResults';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';

/** The list of requests; its address keeps filters and page. */
export function RequestsPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [address, setAddress] = useSearchParams();
  const state = useMemo(() => readListState(address), [address]);
  const requests = useRequests(toQuery(state));
  const change = useCallback(
    (next: ListState) => setAddress(writeListState(next)),
    [setAddress],
  );

  return (
    <PageShell
      title={t('requests.title')}
      intro={t('requests.intro')}
      actions={<FreeRequestLinks />}
    >
      <RequestFilters state={state} onChange={change} />
      <StaleNotice query={requests} />
      {requests.isPending && (
        <LoadingState shape="rows" count={4} height={76} />
      )}
      {requests.isError && !requests.data && (
        <ErrorState error={requests.error} onRetry={() => requests.refetch()} />
      )}
      {requests.data && (
        <RequestResults
          page={requests.data}
          state={state}
          isStale={requests.isPlaceholderData}
          onChange={change}
        />
      )}
    </PageShell>
  );
}

/** Requests that are about nothing in the catalogue can be started from here. */
function FreeRequestLinks() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const types = useRequestTypes();
  const free = types.data?.filter(type => type.subject === 'none') ?? [];
  return (
    <>
      {free.map(type => (
        <ButtonLink
          key={type.id}
          href={newRequestPath(type.id)}
          variant="secondary"
        >
          {t('requests.start', { type: localized(type.title, language) })}
        </ButtonLink>
      ))}
    </>
  );
}
