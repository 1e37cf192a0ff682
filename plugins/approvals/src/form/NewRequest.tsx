import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { RequestTypeSummary } from '@passerelle/plugin-approvals-common';
import {
  requestPath,
  useCreateRequest,
} from '@passerelle/plugin-approvals-react';
import { EntityName, PageShell, useAppLanguage } from '@passerelle/ui';
import { useNavigate } from 'react-router-dom';
import { subjectPath } from '../components/subjectPath';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { BeneficiaryField } from './BeneficiaryField';
import { CopyLinkButton } from './CopyLinkButton';
import { ExtensionNotice } from './ExtensionNotice';
import { filledFormPath } from './filledFormPath';
import { FormLayout } from './FormLayout';
import { localizeSchema } from './localizeSchema';
import { NextSteps } from './NextSteps';
import { PrefillNotice } from './PrefillNotice';
import { readPrefill, writePrefill } from './prefill';
import { RequestForm } from './RequestForm';
import type { FormValues } from './SchemaForm';
import { useDraft } from './useDraft';
import { withDueDate } from './withDueDate';

/** A request that is not there yet: its form, filled in by its address as far as that says. */
export function NewRequest(props: {
  type: RequestTypeSummary;
  address: URLSearchParams;
  onAddress(address: URLSearchParams): void;
  me: string;
}) {
  const { type, address, me } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const navigate = useNavigate();
  const subjectRef = address.get('subject') ?? undefined;
  const extendedId = address.get('extends') ?? undefined;
  const asked = address.get('beneficiary') ?? undefined;
  const beneficiary = asked === me && !extendedId ? undefined : asked;
  // The form keeps what its address said when it was opened; the rest is typed.
  const prefill = useMemo(
    () => readPrefill(address, type.schema),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [type.schema],
  );
  const draft = useDraft(
    draftKey([me, type.id, subjectRef ?? ''], extendedId, prefill.values),
    prefill.values,
  );
  const schema = useMemo(
    () => (extendedId ? withDueDate(type.schema) : type.schema),
    [extendedId, type.schema],
  );
  const create = useCreateRequest();

  const file = async (values: FormValues, isDraft: boolean) => {
    try {
      const request = await create.mutateAsync({
        type: type.id,
        ...(subjectRef && { subjectRef }),
        ...(beneficiary && { beneficiary }),
        ...(extendedId && { extends: extendedId }),
        values,
        ...(isDraft && { draft: true }),
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
        {extendedId && <ExtensionNotice id={extendedId} />}
        {!extendedId && <PrefillNotice prefill={prefill} />}
        {draft.isReady && (
          <RequestForm
            schema={schema}
            draft={draft}
            isSending={create.isPending || create.isSuccess}
            error={create.error}
            submitLabel={t('form.submit')}
            onSubmit={values => file(values, false)}
            head={
              !extendedId && (
                <BeneficiaryField
                  beneficiary={beneficiary}
                  onChange={person => {
                    const next = new URLSearchParams(address);
                    next.delete('beneficiary');
                    if (person) {
                      next.set('beneficiary', person);
                    }
                    props.onAddress(next);
                  }}
                  me={me}
                />
              )
            }
            foot={
              <CopyLinkButton
                path={filledFormPath({
                  type: type.id,
                  subjectRef,
                  beneficiary,
                  extendedId,
                  values: draft.values,
                })}
              />
            }
          >
            <Button
              variant="secondary"
              isDisabled={create.isPending || create.isSuccess}
              onPress={() => file(draft.values, true)}
            >
              {t('form.saveDraft')}
            </Button>
          </RequestForm>
        )}
      </FormLayout>
    </PageShell>
  );
}

/** Another person, type, subject or link is another draft. */
function draftKey(
  names: readonly string[],
  extendedId: string | undefined,
  values: FormValues,
): string {
  const link = new URLSearchParams(writePrefill(values)).toString();
  return [...names, ...[extendedId, link].filter(Boolean)].join('|');
}
