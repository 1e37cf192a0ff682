import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, TextAreaField, TextField } from '@backstage/ui';
import { useRequestTypes } from '@passerelle/plugin-approvals-react';
import { CardSection, useAppLanguage } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { PeoplePicker } from '../components/PeoplePicker';
import { ActionRefusal } from '../request/ActionRefusal';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { approvalsAdminApiRef, type DryRunInput } from './ApprovalsAdminApi';
import { readValues } from './readValues';
import { TriedPathView } from './TriedPathView';

const PEOPLE = ['user'] as const;

/** Shows an admin which path a request would take, and why. Nothing is filed. */
export function DryRunCard() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const types = useRequestTypes();
  const api = useApi(approvalsAdminApiRef);
  const [type, setType] = useState<string>();
  const [subject, setSubject] = useState('');
  const [requester, setRequester] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const dryRun = useMutation({
    mutationFn: (input: DryRunInput) => api.dryRun(input),
  });
  const values = readValues(text);
  const problem = () => {
    if (!type || requester.length === 0) {
      return t('admin.dry.missing');
    }
    return values ? undefined : t('admin.dry.notJson');
  };
  const run = () => {
    setIsTried(true);
    if (type && values && !problem()) {
      dryRun.mutate({
        type,
        values,
        requester: requester[0],
        ...(subject.trim() && {
          subjectRef: subject.trim().toLocaleLowerCase('en-US'),
        }),
      });
    }
  };
  return (
    <CardSection
      title={t('admin.dry.title')}
      description={t('admin.dry.description')}
    >
      <form
        className={styles.form}
        aria-label={t('admin.dry.title')}
        onSubmit={event => {
          event.preventDefault();
          run();
        }}
      >
        <Select
          label={t('admin.dry.type')}
          placeholder={t('form.choose')}
          options={(types.data ?? []).map(one => ({
            id: one.id,
            label: localized(one.title, language),
          }))}
          value={type ?? null}
          onChange={key => setType(key === null ? undefined : String(key))}
        />
        <PeoplePicker
          label={t('admin.dry.requester')}
          kinds={PEOPLE}
          chosen={requester}
          onChange={setRequester}
          isSingle
        />
        <TextField
          label={t('admin.dry.subject')}
          placeholder="component:default/brevo"
          value={subject}
          onChange={setSubject}
        />
        <TextAreaField
          label={t('admin.dry.values')}
          description={t('admin.dry.valuesHelp')}
          rows={2}
          value={text}
          onChange={setText}
        />
        {isTried && problem() && (
          <p role="alert" className={styles.problem}>
            {problem()}
          </p>
        )}
        <div>
          <Button type="submit" variant="primary" isPending={dryRun.isPending}>
            {t('admin.dry.run')}
          </Button>
        </div>
      </form>
      <ActionRefusal error={dryRun.error} />
      <div aria-live="polite">
        {dryRun.data && <TriedPathView path={dryRun.data} />}
      </div>
    </CardSection>
  );
}
