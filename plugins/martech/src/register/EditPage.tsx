import { useCallback, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import type { EditableSheet, Tool } from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
  Section,
} from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { cataloguePath, toolPath } from '../domain/toolPath';
import { useTool } from '../hooks/useTool';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { Changes } from './Changes';
import { DataFields } from './DataFields';
import { fieldProblems, refusedFields } from './fieldProblems';
import { MoneyFields } from './MoneyFields';
import { OwnersFields } from './OwnersFields';
import { refusalOf } from './refusalOf';
import { registrationApiRef } from './registrationApiRef';
import { sheetChanges } from './sheetChanges';
import { fieldAt, openSheet, type FormSheet } from './sheetFields';
import { SheetForm } from './SheetForm';
import { SourceNote } from './SourceNote';
import { useProblemFocus } from './useProblemFocus';
import { useSaveSheet } from './useSaveSheet';
import { WhatFields } from './WhatFields';
import styles from './Register.module.css';

function EditForm(props: { tool: Tool; editable: EditableSheet }) {
  const { tool, editable } = props;
  const { t } = useWords();
  const [before] = useState(() => openSheet(editable.sheet));
  const [sheet, setSheet] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const save = useSaveSheet(tool, editable);
  const { form, focusProblem } = useProblemFocus();
  const { reset } = save;
  const change = useCallback(
    (next: (before: FormSheet) => FormSheet) => {
      reset();
      setSheet(next);
    },
    [reset],
  );
  const problems = useMemo(() => fieldProblems(sheet), [sheet]);
  const shown = useMemo(
    () =>
      new Map([
        ...(isTried ? problems : []),
        ...refusedFields(sheet, save.error),
      ]),
    [isTried, problems, sheet, save.error],
  );
  const isChanged =
    sheetChanges(before, sheet).paths.length > 0 ||
    before.definition !== sheet.definition;
  return (
    <SheetForm
      sheet={sheet}
      onChange={change}
      problems={shown}
      roles={editable.roles}
      hasTechnicalOwner={fieldAt(before, '/owners/technical') !== undefined}
    >
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          setIsTried(true);
          if (problems.size > 0) focusProblem();
          else if (isChanged) save.mutate(sheet);
        }}
      >
        <Section title={t('register.step.what')}>
          <WhatFields isFixed />
        </Section>
        <Section title={t('register.step.owners')}>
          <OwnersFields />
        </Section>
        <Section title={t('register.step.data')}>
          <DataFields />
        </Section>
        {(editable.sheet.finance || tool.finance || !tool.costBand) && (
          <Section title={t('register.step.money')}>
            <MoneyFields />
          </Section>
        )}
        <Changes tool={tool} before={before} after={sheet} />
        {isTried && problems.size > 0 && (
          <div role="alert">
            <Alert status="danger" icon title={t('register.edit.problems')} />
          </div>
        )}
        {save.isError && (
          <div role="alert">
            <Alert
              status="danger"
              icon
              title={t('register.refused')}
              description={refusalOf(save.error, t)}
            />
          </div>
        )}
        <div className={styles.buttons}>
          <ButtonLink href={toolPath(tool.ref)} variant="secondary">
            {t('dialog.cancel')}
          </ButtonLink>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isChanged}
            isPending={save.isPending}
          >
            {t('register.save')}
          </Button>
        </div>
      </form>
    </SheetForm>
  );
}

function Editable(props: { tool: Tool; editable: EditableSheet }) {
  const { tool, editable } = props;
  const { t } = useWords();
  if (editable.origin === 'catalog') {
    return (
      <div className={styles.form}>
        <SourceNote source={editable.source} />
        <div className={styles.buttons}>
          <ButtonLink href={toolPath(tool.ref)} variant="secondary">
            {t('register.backToTool')}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return editable.roles.length > 0 ? (
    <EditForm {...props} />
  ) : (
    <EmptyState
      title={t('register.notYours')}
      description={t('register.notYours.help')}
      action={
        <ButtonLink href={toolPath(tool.ref)} variant="secondary">
          {t('register.backToTool')}
        </ButtonLink>
      }
    />
  );
}

function Edit() {
  const { t } = useWords();
  const localize = useLocalize();
  const [params] = useSearchParams();
  const ref = (params.get('ref') ?? '').toLowerCase();
  const api = useApi(registrationApiRef);
  const tool = useTool(ref);
  const editable = useQuery({
    queryKey: ['martech', 'sheet', ref],
    queryFn: () => api.getSheet(ref),
    gcTime: 0,
    staleTime: Infinity,
  });
  const error = tool.error ?? editable.error;
  const title = tool.data ? localize(tool.data.title) : '';
  return (
    <PageShell
      title={title ? t('register.edit', { name: title }) : t('register.sheet')}
      intro={
        editable.data?.origin === 'portal'
          ? t('register.edit.intro')
          : undefined
      }
    >
      {error && (
        <ErrorState
          error={error}
          onRetry={() => {
            void tool.refetch();
            void editable.refetch();
          }}
        />
      )}
      {!error && tool.data && editable.data && (
        <Editable tool={tool.data} editable={editable.data} />
      )}
      {!error && !(tool.data && editable.data) && (
        <LoadingState shape="rows" count={6} />
      )}
    </PageShell>
  );
}

function NoTool() {
  const { t } = useWords();
  return (
    <PageShell title={t('register.sheet')}>
      <EmptyState
        title={t('register.noTool')}
        description={t('register.noTool.help')}
        action={
          <ButtonLink href={cataloguePath()} variant="secondary">
            {t('home.changes.all')}
          </ButtonLink>
        }
      />
    </PageShell>
  );
}

/** Changes the sheet of a tool that the portal manages; says of one from git which file to edit. */
export function EditPage() {
  const [params] = useSearchParams();
  return (
    <QueryProvider>{params.get('ref') ? <Edit /> : <NoTool />}</QueryProvider>
  );
}
