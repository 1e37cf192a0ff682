import { useCallback, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, VisuallyHidden } from '@backstage/ui';
import {
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { martechKeys } from '../hooks/martechKeys';
import { useWords } from '../words/useWords';
import { DataFields } from './DataFields';
import { DraftList } from './DraftList';
import { Duplicates } from './Duplicates';
import {
  fieldProblems,
  stepNames,
  stepOf,
  type FieldProblem,
  type StepName,
} from './fieldProblems';
import { MoneyFields } from './MoneyFields';
import { OwnersFields } from './OwnersFields';
import { PublishStep } from './PublishStep';
import { refusalOf } from './refusalOf';
import { Registered } from './Registered';
import { registrationApiRef } from './registrationApiRef';
import { openSheet, type FormSheet } from './sheetFields';
import { SheetForm } from './SheetForm';
import { StepList } from './StepList';
import { draftsKey, useDraft, type DraftState } from './useDraft';
import { WhatFields } from './WhatFields';
import styles from './Register.module.css';

const TOAST_MILLISECONDS = 6_000;
const noProblems: ReadonlyMap<string, FieldProblem> = new Map();

function useStep(): [StepName, (step: StepName) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('step');
  const step = stepNames.find(name => name === asked) ?? 'what';
  const open = useCallback(
    (next: StepName) => {
      setParams(before => {
        const changed = new URLSearchParams(before);
        changed.set('step', next);
        return changed;
      });
      // Each step begins at its top; not every browser of a test can scroll.
      document.querySelector('main')?.scrollIntoView?.();
    },
    [setParams],
  );
  return [step, open];
}

function Step(props: {
  step: StepName;
  sheet: FormSheet;
  problems: ReadonlyMap<string, FieldProblem>;
  onOpen: (step: StepName) => void;
}) {
  const { step, sheet } = props;
  switch (step) {
    case 'what':
      return (
        <div className={styles.beside}>
          <WhatFields />
          <Duplicates sheet={sheet} />
        </div>
      );
    case 'owners':
      return <OwnersFields />;
    case 'data':
      return <DataFields />;
    case 'money':
      return <MoneyFields />;
    case 'preview':
      return <PublishStep {...props} />;
    default:
      throw new Error(`Unknown step ${step satisfies never}`);
  }
}

/** Registers the tool, and shows its page. */
function usePublish(draft: ReturnType<typeof useDraft>) {
  const api = useApi(registrationApiRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { t } = useWords();
  return useMutation({
    mutationFn: async () => {
      await draft.flush();
      if (!draft.id.current) throw new Error('The draft could not be kept');
      return api.publishDraft(draft.id.current);
    },
    onSuccess: async tool => {
      queryClient.setQueryData(martechKeys.detail(tool.ref), tool);
      void queryClient.invalidateQueries({ queryKey: martechKeys.lists });
      void queryClient.invalidateQueries({ queryKey: draftsKey });
      toasts.post({
        title: t('register.published'),
        status: 'success',
        timeout: TOAST_MILLISECONDS,
      });
      navigate(`/tools/register?done=${encodeURIComponent(tool.ref)}`);
    },
  });
}

function SavedNote(props: { state: DraftState }) {
  const { t } = useWords();
  return (
    <span className={styles.saved} role="status">
      {props.state === 'none' ? '' : t(`register.draft.${props.state}`)}
    </span>
  );
}

function Wizard(props: { draftId?: string; opened: FormSheet }) {
  const { t } = useWords();
  const [sheet, setSheet] = useState(props.opened);
  const [isTried, setIsTried] = useState(false);
  const [step, open] = useStep();
  const draft = useDraft(props.draftId);
  const publish = usePublish(draft);
  const problems = useMemo(() => fieldProblems(sheet), [sheet]);
  const shown = isTried ? problems : noProblems;
  const { keep } = draft;
  const change = useCallback(
    (next: (before: FormSheet) => FormSheet) =>
      setSheet(before => {
        const after = next(before);
        keep(after);
        return after;
      }),
    [keep],
  );
  const goOn = () => {
    const next = stepNames[stepNames.indexOf(step) + 1];
    const isMissing = [...problems.keys()].some(path => stepOf(path) === step);
    setIsTried(isMissing);
    if (next && !isMissing) open(next);
  };
  const isLast = step === 'preview';
  return (
    <>
      {!props.draftId && step === 'what' && <DraftList />}
      <StepList step={step} onOpen={open} />
      <SheetForm sheet={sheet} onChange={change} problems={shown}>
        <form
          className={styles.form}
          style={{ maxWidth: 'none' }}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            if (isLast) publish.mutate();
            else goOn();
          }}
        >
          <VisuallyHidden>
            <h2>{t(`register.step.${step}`)}</h2>
          </VisuallyHidden>
          <Step
            step={step}
            sheet={sheet}
            problems={problems}
            onOpen={next => {
              setIsTried(true);
              open(next);
            }}
          />
          {publish.isError && (
            <div role="alert">
              <Alert
                status="danger"
                icon
                title={t('register.refused')}
                description={refusalOf(publish.error, t)}
              />
            </div>
          )}
          <div className={styles.buttons}>
            {step !== 'what' && (
              <Button
                variant="secondary"
                onPress={() => open(stepNames[stepNames.indexOf(step) - 1])}
              >
                {t('register.back')}
              </Button>
            )}
            <Button
              type="submit"
              variant="primary"
              isPending={publish.isPending}
              isDisabled={isLast && problems.size > 0}
            >
              {t(isLast ? 'register.publish' : 'register.next')}
            </Button>
            <SavedNote state={draft.state} />
          </div>
        </form>
      </SheetForm>
    </>
  );
}

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
