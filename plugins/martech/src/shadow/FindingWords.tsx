import { Link } from '@backstage/ui';
import type { ShadowFinding } from '@passerelle/plugin-martech-common';
import { StatusBadge, type Tone } from '@passerelle/ui';
import { ToolNames } from '../components/ToolNames';
import { toolPath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import styles from './Shadow.module.css';

const tones: Record<ShadowFinding['state'], Tone> = {
  new: 'info',
  in_triage: 'info',
  decided: 'success',
  withdrawn: 'neutral',
};

/** Where a finding stands, in a word. */
export function FindingState(props: { finding: ShadowFinding }) {
  const { state, decision } = props.finding;
  const { t } = useWords();
  const isStop =
    decision?.outcome === 'stopped' || decision?.outcome === 'replaced';
  return (
    <StatusBadge tone={isStop ? 'warning' : tones[state]}>
      {decision
        ? t(`shadow.outcome.${decision.outcome}`)
        : t(`shadow.state.${state}`)}
    </StatusBadge>
  );
}

/** The name, which leads to the tool's page. */
export function FindingName(props: { finding: ShadowFinding }) {
  const { name, toolRef } = props.finding;
  return toolRef ? (
    <Link href={toolPath(toolRef)} weight="bold" standalone>
      {name}
    </Link>
  ) : (
    <strong>{name}</strong>
  );
}

/** What was decided, for whoever declared it. */
export function FindingAnswer(props: { finding: ShadowFinding }) {
  const { decision } = props.finding;
  const { t, formatters } = useWords();
  if (!decision) return null;
  const { substitute, stopBy, comment } = decision;
  return (
    <div className={styles.answer}>
      {substitute && (
        <p className={styles.paragraph}>
          {t('shadow.answer.useInstead')} <ToolNames refs={[substitute]} />
        </p>
      )}
      {stopBy && (
        <p className={styles.paragraph}>
          {t('shadow.answer.stopBy', { date: formatters.date(stopBy) })}
        </p>
      )}
      {comment && <p className={styles.paragraph}>{comment}</p>}
    </div>
  );
}
