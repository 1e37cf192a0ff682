import { useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import type {
  DryRunInput,
  RequestTypeSummary,
} from '@passerelle/plugin-approvals-common';
import {
  approvalsApiRef,
  useRequestTypes,
} from '@passerelle/plugin-approvals-react';
import { CardSection, useAppLanguage } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { EntityPicker } from '../components/EntityPicker';
import { SchemaForm, type FormValues } from '../form/SchemaForm';
import { ActionRefusal } from '../request/ActionRefusal';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { TriedPathView } from './TriedPathView';

const PEOPLE = ['user'];
const SUBJECTS = ['component', 'api', 'system', 'resource'];

/** Shows an admin which path a request would take, and why. Nothing is filed. */
export function DryRunCard() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const types = useRequestTypes();
  const [typeId, setTypeId] = useState<string>();
  const type = types.data?.find(({ id }) => id === typeId);
  return (
    <CardSection
      title={t('admin.dry.title')}
      description={t('admin.dry.description')}
    >
      <Select
        className={styles.field}
        label={t('admin.dry.type')}
        placeholder={t('form.choose')}
        options={(types.data ?? []).map(one => ({
          id: one.id,
          label: localized(one.title, language),
        }))}
        value={typeId ?? null}
        onChange={key => setTypeId(key === null ? undefined : String(key))}
      />
      {type && <Trial key={type.id} type={type} />}
    </CardSection>
  );
}

/** Who asks, for what and with which answers; then the path. */
function Trial(props: { type: RequestTypeSummary }) {
  const { type } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const api = useApi(approvalsApiRef);
  const [requester, setRequester] = useState<string[]>([]);
  const [subject, setSubject] = useState<string[]>([]);
  const [values, setValues] = useState<FormValues>({});
  const [isTried, setIsTried] = useState(false);
  const schema = useMemo(() => withoutDuty(type.schema), [type.schema]);
  const dryRun = useMutation({
    mutationFn: (input: DryRunInput) => api.dryRun(input),
  });
  const isMissing =
    requester.length === 0 ||
    (type.subject === 'required' && subject.length === 0);
  const run = (answers: FormValues) => {
    setIsTried(true);
    if (!isMissing) {
      dryRun.mutate({
        type: type.id,
        values: answers,
        requester: requester[0],
        ...(subject.length > 0 && { subjectRef: subject[0] }),
      });
    }
  };
  return (
    <>
      <div className={styles.form}>
        <EntityPicker
          label={t('admin.dry.requester')}
          kinds={PEOPLE}
          chosen={requester}
          onChange={setRequester}
          isSingle
        />
        {type.subject !== 'none' && (
          <EntityPicker
            label={t('admin.dry.subject')}
            kinds={SUBJECTS}
            chosen={subject}
            onChange={setSubject}
            isSingle
          />
        )}
        <p className={styles.quiet}>{t('admin.dry.answers')}</p>
        <SchemaForm
          schema={schema}
          values={values}
          onChange={setValues}
          onSubmit={run}
        >
          <div className={styles.formEnd}>
            {isTried && isMissing && (
              <p role="alert" className={styles.problem}>
                {t('admin.dry.missing')}
              </p>
            )}
            <Button
              type="submit"
              variant="primary"
              isPending={dryRun.isPending}
            >
              {t('admin.dry.run')}
            </Button>
          </div>
        </SchemaForm>
      </div>
      <ActionRefusal error={dryRun.error} />
      <div aria-live="polite">
        {dryRun.data && <TriedPathView path={dryRun.data} />}
      </div>
    </>
  );
}

/** A trial may leave answers out: conditions that do not ask for them still show. */
function withoutDuty(schema: Record<string, unknown>): Record<string, unknown> {
  const { required: _, ...rest } = schema;
  return rest;
}
