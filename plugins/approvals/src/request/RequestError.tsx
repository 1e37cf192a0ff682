import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import {
  requestPath,
  requestsPath,
  useRequests,
} from '@passerelle/plugin-approvals-react';
import {
  EmptyState,
  errorKindOf,
  ErrorState,
  LoadingState,
} from '@passerelle/ui';
import { Navigate } from 'react-router-dom';
import { approvalsTranslationRef } from '../words/translation';

const LOOKED_AT = 20;

/**
 * Why a request does not show. People know requests by their number: an
 * address that ends with one leads to the request.
 */
export function RequestError(props: {
  id: string;
  error: unknown;
  onRetry(): void;
}) {
  const { id } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const isMissing = errorKindOf(props.error) === 'notFound';
  const found = useRequests(
    { q: id, limit: LOOKED_AT },
    { enabled: isMissing },
  );
  if (!isMissing) {
    return <ErrorState error={props.error} onRetry={props.onRetry} />;
  }
  if (found.isPending) {
    return <LoadingState shape="banner" />;
  }
  const request = found.data?.items.find(
    ({ number }) => number.toUpperCase() === id.toUpperCase(),
  );
  return request ? (
    <Navigate to={requestPath(request.id)} replace />
  ) : (
    // Trying again does not bring back what is not there.
    <div role="alert">
      <EmptyState
        title={t('request.missing.title')}
        description={t('request.missing.description')}
        action={
          <ButtonLink href={requestsPath} variant="primary">
            {t('request.back')}
          </ButtonLink>
        }
      />
    </div>
  );
}
