import { useCallback, useMemo, useState } from 'react';
import { Alert, Button, VisuallyHidden } from '@backstage/ui';
import { useWords } from '../words/useWords';
import { DraftList } from './DraftList';
import {
  fieldProblems,
  refusedFields,
  stepNames,
  stepOf,
} from './fieldProblems';
import { refusalOf } from './refusalOf';
import type { FormSheet } from './sheetFields';
import { SheetForm } from './SheetForm';
import { Step } from './Step';
import { StepList } from './StepList';
import { useDraft, type DraftState } from './useDraft';
import { useProblemFocus } from './useProblemFocus';
import { usePublish } from './usePublish';
import { useStep } from './useStep';
import styles from './Register.module.css';

function SavedNote(props: { state: DraftState }) {
  const { t } = useWords();
  return (
    <span className={styles.saved} role="status">
      {props.state === 'none' ? '' : t(`register.draft.${props.state}`)}
    </span>
  );
}

/** The form, step by step; it is kept as it is written. */
export function Wizard(props: { draftId?: string; opened: FormSheet }) {
  const { t } = useWords();
  const [sheet, setSheet] = useState(props.opened);
  const [isTried, setIsTried] = useState(false);
  const [step, open] = useStep();
  const { form, focusProblem } = useProblemFocus(step);
  const draft = useDraft(props.draftId);
  const publish = usePublish(draft);
  const problems = useMemo(() => fieldProblems(sheet), [sheet]);
  const refused = useMemo(
    () => refusedFields(sheet, publish.error),
    [sheet, publish.error],
  );
  const shown = useMemo(
    () => new Map([...(isTried ? problems : []), ...refused]),
    [isTried, problems, refused],
  );
  const { keep } = draft;
  const { reset } = publish;
  const change = useCallback(
    (next: (before: FormSheet) => FormSheet) => {
      // What was refused is being put right.
      reset();
      setSheet(before => {
        const after = next(before);
        keep(after);
        return after;
      });
    },
    [keep, reset],
  );
  const goOn = () => {
    const next = stepNames[stepNames.indexOf(step) + 1];
    const isMissing = [...problems.keys()].some(path => stepOf(path) === step);
    setIsTried(isMissing);
    if (isMissing) focusProblem();
    else if (next) open(next);
  };
  const isLast = step === 'preview';
  return (
    <>
      {!props.draftId && step === 'what' && <DraftList />}
      <StepList step={step} onOpen={open} />
      <SheetForm sheet={sheet} onChange={change} problems={shown}>
        <form
          ref={form}
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
            problems={new Map([...problems, ...refused])}
            onOpen={next => {
              setIsTried(true);
              open(next);
              focusProblem();
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
