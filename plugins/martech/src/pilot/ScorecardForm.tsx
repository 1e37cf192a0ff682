import { useState } from 'react';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import {
  Alert,
  Button,
  DialogBody,
  DialogFooter,
  Radio,
  RadioGroup,
  TextAreaField,
} from '@backstage/ui';
import {
  pilotRecommendations,
  type PilotRecommendation,
  type PilotResult,
  type PilotScorecardInput,
  type Tool,
  type ToolPilot,
} from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { useScorecard } from './useScorecard';
import styles from './Pilot.module.css';

const TOAST_MILLISECONDS = 6_000;
const answers = ['met', 'partly_met', 'not_met'] as const;

type Answers = Record<string, PilotResult['result'] | undefined>;

function useForm(pilot: ToolPilot) {
  const { scorecard } = pilot;
  const [results, setResults] = useState<Answers>(
    Object.fromEntries(
      (scorecard?.results ?? []).map(({ criterion, result }) => [
        criterion,
        result,
      ]),
    ),
  );
  const [recommendation, setRecommendation] = useState<
    PilotRecommendation | undefined
  >(scorecard?.recommendation);
  const [comment, setComment] = useState(scorecard?.comment ?? '');
  const judged = pilot.successCriteria.flatMap(criterion => {
    const result = results[criterion];
    return result ? [{ criterion, result }] : [];
  });
  const isComplete = judged.length === pilot.successCriteria.length;
  const input: PilotScorecardInput | undefined =
    isComplete && recommendation
      ? {
          results: judged,
          recommendation,
          ...(comment.trim() && { comment: comment.trim() }),
        }
      : undefined;
  return {
    results,
    answer: (criterion: string, result: PilotResult['result'] | undefined) =>
      setResults(before => ({ ...before, [criterion]: result })),
    recommendation,
    setRecommendation,
    comment,
    setComment,
    input,
  };
}

/** Asks for a result per success criterion, and for a recommendation. */
export function ScorecardForm(props: {
  tool: Tool;
  pilot: ToolPilot;
  onDone: () => void;
}) {
  const { tool, pilot, onDone } = props;
  const { t } = useWords();
  const form = useForm(pilot);
  const [isTried, setIsTried] = useState(false);
  const toasts = useApi(toastApiRef);
  const scorecard = useScorecard(tool.ref);
  const submit = () => {
    setIsTried(true);
    if (!form.input) return;
    scorecard.mutate(form.input, {
      onSuccess: () => {
        toasts.post({
          title: t('pilot.form.done'),
          status: 'success',
          timeout: TOAST_MILLISECONDS,
        });
        onDone();
      },
    });
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <DialogBody className={styles.form}>
        <p>{t('pilot.form.text')}</p>
        {pilot.successCriteria.map(criterion => (
          <RadioGroup
            key={criterion}
            label={criterion}
            orientation="horizontal"
            value={form.results[criterion] ?? null}
            onChange={value =>
              form.answer(
                criterion,
                answers.find(answer => answer === value),
              )
            }
          >
            {answers.map(answer => (
              <Radio key={answer} value={answer}>
                {t(`pilot.result.${answer}`)}
              </Radio>
            ))}
          </RadioGroup>
        ))}
        <RadioGroup
          label={t('pilot.form.recommendation')}
          value={form.recommendation ?? null}
          onChange={value =>
            form.setRecommendation(
              pilotRecommendations.find(known => known === value),
            )
          }
        >
          {pilotRecommendations.map(known => (
            <Radio key={known} value={known}>
              {t(`pilot.recommendation.${known}`)}
            </Radio>
          ))}
        </RadioGroup>
        <TextAreaField
          label={t('pilot.form.comment')}
          secondaryLabel={t('pilot.form.optional')}
          value={form.comment}
          onChange={form.setComment}
          maxLength={2_000}
        />
        {isTried && !form.input && (
          <div role="alert">
            <Alert status="danger" title={t('pilot.form.missing')} />
          </div>
        )}
        {scorecard.isError && (
          <Alert
            status="danger"
            title={t('pilot.form.failed', { reason: scorecard.error.message })}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onDone}>
          {t('pilot.form.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={scorecard.isPending}>
          {t('pilot.form.send')}
        </Button>
      </DialogFooter>
    </form>
  );
}
