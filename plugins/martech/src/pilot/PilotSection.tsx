import { useState } from 'react';
import { Button, ButtonLink, Dialog, DialogHeader } from '@backstage/ui';
import type { Tool, ToolPilot } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EntityName,
  StatusBadge,
  type Tone,
} from '@passerelle/ui';
import { requestFormPath } from '../domain/requestFormPath';
import { useLocalize } from '../words/localize';
import { useWords, type Words } from '../words/useWords';
import { lastDay, pilotState, type PilotState } from './pilotState';
import { ScorecardForm } from './ScorecardForm';
import styles from './Pilot.module.css';

const stateTones: Record<PilotState, Tone> = {
  planned: 'neutral',
  running: 'info',
  over: 'warning',
  scored: 'success',
};

const resultTones: Record<'met' | 'partly_met' | 'not_met', Tone> = {
  met: 'success',
  partly_met: 'warning',
  not_met: 'danger',
};

function periodOf({ startsAt, endsAt }: ToolPilot, { formatters }: Words) {
  return {
    from: formatters.date(startsAt),
    to: formatters.date(lastDay(endsAt)),
  };
}

/** What was to be found out, each with what was. */
function Criteria(props: { pilot: ToolPilot }) {
  const { successCriteria, scorecard } = props.pilot;
  const { t } = useWords();
  return (
    <ul className={styles.criteria}>
      {successCriteria.map(criterion => {
        const judged = scorecard?.results.find(
          result => result.criterion === criterion,
        );
        return (
          <li key={criterion} className={styles.criterion}>
            <span>{criterion}</span>
            {judged && (
              <StatusBadge tone={resultTones[judged.result]}>
                {t(`pilot.result.${judged.result}`)}
              </StatusBadge>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Conclusion(props: { scorecard: NonNullable<ToolPilot['scorecard']> }) {
  const { scorecard } = props;
  const { t, formatters } = useWords();
  return (
    <>
      <p className={styles.verdict}>
        {t('pilot.recommendation')}{' '}
        <strong>{t(`pilot.recommendation.${scorecard.recommendation}`)}</strong>
      </p>
      {scorecard.comment && <p className={styles.text}>{scorecard.comment}</p>}
      <p className={styles.quiet}>
        {t('pilot.judgedOn', { date: formatters.date(scorecard.at) })}{' '}
        <EntityName entityRef={scorecard.by} />
      </p>
    </>
  );
}

/** Judging the pilot, for those who may, and what comes after it. */
function Actions(props: { tool: Tool; pilot: NonNullable<Tool['pilot']> }) {
  const { tool, pilot } = props;
  const words = useWords();
  const { t } = words;
  const localize = useLocalize();
  const [isOpen, setIsOpen] = useState(false);
  const { scorecard } = pilot;
  const state = pilotState(pilot, new Date());
  const isExamined = tool.validation.requestId !== undefined;
  const mayJudge =
    pilot.maySubmitScorecard && state !== 'planned' && !isExamined;
  const asksValidation =
    scorecard?.recommendation === 'validate' &&
    tool.validation.status === 'referenced' &&
    !isExamined;
  if (!mayJudge && !asksValidation) {
    return state === 'over' ? (
      <p className={styles.quiet}>{t('pilot.waits')}</p>
    ) : null;
  }
  return (
    <div className={styles.actions}>
      {asksValidation && (
        <ButtonLink
          variant="primary"
          href={requestFormPath('tool-validation', tool.ref, {
            reason: t('pilot.validationReason', periodOf(pilot, words)),
          })}
        >
          {t('pilot.askValidation')}
        </ButtonLink>
      )}
      {mayJudge && (
        <Button
          variant={state === 'over' ? 'primary' : 'secondary'}
          onPress={() => setIsOpen(true)}
        >
          {t(scorecard ? 'pilot.correct' : 'pilot.score')}
        </Button>
      )}
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        width="min(560px, calc(100vw - 32px))"
      >
        <DialogHeader>
          {t('pilot.form.title', { tool: localize(tool.title) })}
        </DialogHeader>
        <ScorecardForm
          tool={tool}
          pilot={pilot}
          onDone={() => setIsOpen(false)}
        />
      </Dialog>
    </div>
  );
}

/** The last pilot of the tool: its dates, what it was to find out, and what it found. */
export function PilotSection(props: { tool: Tool }) {
  const { tool } = props;
  const { pilot } = tool;
  const words = useWords();
  const { t } = words;
  if (!pilot) {
    return null;
  }
  const state = pilotState(pilot, new Date());
  return (
    <CardSection title={t('pilot.title')}>
      <div className={styles.head}>
        <StatusBadge tone={stateTones[state]}>
          {t(`pilot.state.${state}`)}
        </StatusBadge>
        <span>{t('pilot.period', periodOf(pilot, words))}</span>
      </div>
      {pilot.team && (
        <p className={styles.quiet}>{t('pilot.team', { team: pilot.team })}</p>
      )}
      <p className={styles.label}>{t('pilot.criteria')}</p>
      <Criteria pilot={pilot} />
      {pilot.scorecard && <Conclusion scorecard={pilot.scorecard} />}
      <Actions tool={tool} pilot={pilot} />
    </CardSection>
  );
}
