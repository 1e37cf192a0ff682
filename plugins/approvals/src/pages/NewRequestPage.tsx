import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { RequestTypeSummary } from '@passerelle/plugin-approvals-common';
import {
  requestPath,
  useCreateRequest,
  useRequestTypes,
  useMyRef,
} from '@passerelle/plugin-approvals-react';
import {
  EmptyState,
  EntityName,
  ErrorState,
  LoadingState,
  PageShell,
  useAppLanguage,
} from '@passerelle/ui';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { subjectPath } from '../components/subjectPath';
import { FormLayout } from '../form/FormLayout';
import { localizeSchema } from '../form/localizeSchema';
import { NextSteps } from '../form/NextSteps';
import { RequestForm } from '../form/RequestForm';
import { useDraft } from '../form/useDraft';
import type { FormValues } from '../form/SchemaForm';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';

const NO_VALUES: FormValues = {};

/** The form of a new request: `/requests/new/<type>?subject=<ref>`. */
export function NewRequestPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { type: typeId = '' } = useParams();
  const [address] = useSearchParams();
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
      key={`${type.id} ${subjectRef} ${me}`}
      type={type}
      subjectRef={subjectRef}
      me={me}
    />
  );
}

function NewRequest(props: {
  type: RequestTypeSummary;
  subjectRef: string | undefined;
  me: string;
}) {
  const { type, subjectRef, me } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const navigate = useNavigate();
  const draft = useDraft(`${me}|${type.id}|${subjectRef ?? ''}`, NO_VALUES);
  const create = useCreateRequest();

  const send = async (values: FormValues) => {
    try {
      const request = await create.mutateAsync({
        type: type.id,
        ...(subjectRef && { subjectRef }),
        values,
      });
      draft.forget();
      navigate(requestPath(request.id), { replace: true });
    } catch {
      // The form shows the refusal.
    }
  };

  return (
    <PageShell
      // The form may ask in words of its own: “Request access”.
      title={
        localizeSchema(type.schema, language).schema.title ??
        localized(type.title, language)
      }
      overline={
        subjectRef && (
          <>
            {t('form.about')}{' '}
            <EntityName entityRef={subjectRef} href={subjectPath(subjectRef)} />
          </>
        )
      }
    >
      <FormLayout aside={<NextSteps type={type} />}>
        {draft.isReady && (
          <RequestForm
            schema={type.schema}
            draft={draft}
            isSending={create.isPending || create.isSuccess}
            error={create.error}
            submitLabel={t('form.submit')}
            onSubmit={send}
          />
        )}
      </FormLayout>
    </PageShell>
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
