import type { Tool } from '@passerelle/plugin-martech-common';
import { requestPath } from '@passerelle/plugin-approvals-react';
import { AnswerBanner, EntityName } from '@passerelle/ui';
import { ButtonLink } from '@backstage/ui';
import { ToolNames } from '../components/ToolNames';
import { mainAction, toolAnswer } from '../domain/toolAnswer';
import { useToolAlternatives } from '../hooks/useTool';
import { answerSentence } from '../words/answerSentence';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { EndOfUse } from './EndOfUse';
import { useMayAsk } from './useMayAsk';
import { useVisibleRequest } from './useVisibleRequest';
import { ValidationEnd } from './ValidationEnd';
import styles from './ToolPage.module.css';

/** The statuses in which people look for another tool. */
const needsAlternative = ['refused', 'suspended', 'retiring', 'retired'];

function useAnswer(tool: Tool) {
  const localize = useLocalize();
  const alternatives = useToolAlternatives(tool.ref, {
    enabled: needsAlternative.includes(tool.validation.status),
  });
  const named = tool.validation.refusal?.substitutes ?? [];
  const known = alternatives.data ?? [];
  const substitutes = known.filter(({ ref }) => named.includes(ref));
  const others = known.filter(({ ref }) => !named.includes(ref));
  return {
    answer: toolAnswer(
      tool.validation,
      substitutes.map(({ title }) => localize(title)),
    ),
    substitutes: substitutes.map(({ ref }) => ref),
    /** What to use instead when nobody named a substitute. */
    others: named.length > 0 ? [] : others.map(({ ref }) => ref),
  };
}

function Conditions(props: { conditions: readonly string[] }) {
  const { conditions } = props;
  if (conditions.length === 0) {
    return null;
  }
  return (
    <ol className={styles.conditions}>
      {conditions.map(condition => (
        <li key={condition}>{condition}</li>
      ))}
    </ol>
  );
}

/** Why the answer is no, and what to use instead. */
function Refusal(props: { tool: Tool; alternatives: readonly string[] }) {
  const { status, refusal, suspension } = props.tool.validation;
  const { t, formatters } = useWords();
  const reason = status === 'suspended' ? suspension?.reason : refusal?.reason;
  const isOver = needsAlternative.includes(status);
  return (
    <>
      {isOver && reason && <p>{t('tool.reason', { reason })}</p>}
      {status === 'suspended' && suspension && (
        <p>
          {t('tool.suspendedBy', { date: formatters.date(suspension.at) })}{' '}
          <EntityName entityRef={suspension.by} />
        </p>
      )}
      {isOver && props.alternatives.length > 0 && (
        <p>
          {t('tool.useInstead')} <ToolNames refs={props.alternatives} />
        </p>
      )}
    </>
  );
}

/** What "listed" means, and what to do about it; said only while nobody has asked for a validation. */
function ListedHint(props: { tool: Tool }) {
  const { t } = useWords();
  const mayAsk = useMayAsk(mainAction(props.tool.validation));
  return (
    <>
      <p>{t('answer.referencedMeaning')}</p>
      <p>
        {mayAsk ? t('answer.referencedAsk') : t('answer.referencedAskOwners')}
      </p>
    </>
  );
}

/** Until when the answer holds. */
function useFootnote(tool: Tool): string | undefined {
  const { status, validUntil, requestId } = tool.validation;
  const { t, formatters } = useWords();
  if (status !== 'approved' && status !== 'approved_with_conditions') {
    return undefined;
  }
  const until = validUntil
    ? t('tool.validUntil', { date: formatters.date(validUntil) })
    : t('tool.validForever');
  const running = requestId ? t('tool.validationRuns') : undefined;
  return [until, running ?? t('tool.accessHint')].join(' · ');
}

/** The first line of the page: may I use it, under which conditions, until when. */
export function AnswerSection(props: { tool: Tool }) {
  const { tool } = props;
  const { t, either } = useWords();
  const { answer, substitutes, others } = useAnswer(tool);
  const footnote = useFootnote(tool);
  const running = useVisibleRequest(tool.ref, tool.validation.requestId);
  return (
    <AnswerBanner
      tone={answer.tone}
      title={
        answer.key === 'refusedWithSubstitutes'
          ? t('answer.refusedWithSubstitutes', {
              substitutes: (
                <ToolNames refs={substitutes} names={answer.substitutes} />
              ),
            })
          : answerSentence(answer, t, either)
      }
      footnote={footnote}
      action={
        running && (
          <ButtonLink variant="secondary" href={requestPath(running.id)}>
            {t('tool.follow')}
          </ButtonLink>
        )
      }
    >
      {answer.tone === 'success' && (
        <Conditions conditions={tool.validation.conditions} />
      )}
      {answer.key === 'referenced' && <ListedHint tool={tool} />}
      <Refusal tool={tool} alternatives={others} />
      <EndOfUse tool={tool} />
      <ValidationEnd tool={tool} />
    </AnswerBanner>
  );
}
