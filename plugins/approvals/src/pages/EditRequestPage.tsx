import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Link } from '@backstage/ui';
import type {
  ApprovalRequest,
  RequestTypeSummary,
} from '@passerelle/plugin-approvals-common';
import {
  requestPath,
  useRequest,
  useRequestTypes,
  useResubmit,
  useSaveValues,
  useMyRef,
} from '@passerelle/plugin-approvals-react';
import { ErrorState, LoadingState, PageShell } from '@passerelle/ui';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import { FormLayout } from '../form/FormLayout';
import { NextSteps } from '../form/NextSteps';
import { RequestForm } from '../form/RequestForm';
import { useDraft } from '../form/useDraft';
import type { FormValues } from '../form/SchemaForm';
import { WhatIsMissing } from '../request/WhatIsMissing';
import { approvalsTranslationRef } from '../words/translation';

/** The form of a request that was sent back, or not sent yet. */
export function EditRequestPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { id = '' } = useParams();
  const request = useRequest(id);
  const types = useRequestTypes();
  const me = useMyRef();
  const error = request.error ?? types.error;

  if (error) {
    return (
      <PageShell title={t('form.editTitle')}>
        <ErrorState
          error={error}
          onRetry={() => {
            void request.refetch();
            void types.refetch();
          }}
        />
      </PageShell>
    );
  }
  if (!request.data || !types.data || !me) {
    return (
      <PageShell title={t('form.editTitle')}>
        <LoadingState shape="rows" count={4} height={70} />
      </PageShell>
    );
  }
  const type = types.data.find(one => one.id === request.data.type);
  if (!type || !request.data.allowedActions.includes('edit')) {
    return <Navigate to={requestPath(id)} replace />;
  }
  return <EditRequest request={request.data} type={type} me={me} />;
}

function EditRequest(props: {
  request: ApprovalRequest;
  type: RequestTypeSummary;
  me: string;
}) {
  const { request, type, me } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const navigate = useNavigate();
  const draft = useDraft(`${me}|${request.id}`, request.values);
  const resubmit = useResubmit(request.id);
  const save = useSaveValues(request.id);
  const isBusy = [resubmit, save].some(
    command => command.isPending || command.isSuccess,
  );

  const give = async (command: typeof save, values: FormValues) => {
    try {
      await command.mutateAsync({
        values,
        expectedRevision: request.revision,
      });
    } catch {
      return; // The form shows the refusal.
    }
    draft.forget();
    navigate(requestPath(request.id), { replace: true });
  };

  return (
    <PageShell
      title={request.title}
      overline={
        <Link href={requestPath(request.id)}>
          {request.number} · {t('form.editTitle')}
        </Link>
      }
    >
      <FormLayout aside={<NextSteps type={type} />}>
        <WhatIsMissing request={request} />
        {draft.isReady && (
          <RequestForm
            schema={type.schema}
            draft={draft}
            isSending={isBusy}
            error={resubmit.error ?? save.error}
            submitLabel={
              request.status === 'draft' ? t('form.submit') : t('form.resubmit')
            }
            onSubmit={values => give(resubmit, values)}
          >
            <Button
              variant="secondary"
              isDisabled={isBusy}
              onPress={() => give(save, draft.values)}
            >
              {t('form.save')}
            </Button>
            <ButtonLink href={requestPath(request.id)} variant="tertiary">
              {t('cancel')}
            </ButtonLink>
          </RequestForm>
        )}
      </FormLayout>
    </PageShell>
  );
}
