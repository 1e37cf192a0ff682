import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useMyRef, useRequestTypes } from '@passerelle/plugin-approvals-react';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
} from '@passerelle/ui';
import { useParams, useSearchParams } from 'react-router-dom';
import { NewRequest } from '../form/NewRequest';
import { approvalsTranslationRef } from '../words/translation';

/**
 * The form of a new request:
 * `/requests/new/<type>?subject=<ref>&values.<field>=…`.
 */
export function NewRequestPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { type: typeId = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const subjectRef = address.get('subject') ?? undefined;
  const types = useRequestTypes();
  const me = useMyRef();
  const type = types.data?.find(one => one.id === typeId);

  if (types.isError) {
    return (
      <PageShell title={t('requests.title')}>
        <ErrorState error={types.error} onRetry={() => types.refetch()} />
      </PageShell>
    );
  }
  if (types.isPending || me === undefined) {
    return (
      <PageShell title={t('requests.title')}>
        <LoadingState shape="rows" count={4} height={70} />
      </PageShell>
    );
  }
  if (!type) {
    return <Impossible reason="unknown" />;
  }
  if (type.subject === 'required' && !subjectRef) {
    return <Impossible reason="noSubject" />;
  }
  return (
    <NewRequest
      // Another type, subject or person is another form.
      key={`${type.id} ${subjectRef} ${address.get('extends')} ${me}`}
      type={type}
      address={address}
      onAddress={next => setAddress(next, { replace: true })}
      me={me}
    />
  );
}

function Impossible(props: { reason: 'unknown' | 'noSubject' }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <PageShell title={t('requests.title')}>
      <EmptyState
        title={t(`form.${props.reason}.title`)}
        description={t(`form.${props.reason}.description`)}
        action={
          <ButtonLink href="/" variant="primary">
            {t('requests.empty.mine.action')}
          </ButtonLink>
        }
      />
    </PageShell>
  );
}
