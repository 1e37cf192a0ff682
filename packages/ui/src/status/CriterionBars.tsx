import { Tone } from './tone';
import tones from './tones.module.css';
import styles from './CriterionBars.module.css';

/**
 * One criterion of a passport.
 *
 * @public
 */
export type CriterionBar = {
  id: string;
  /** The criterion in words, for instance "Sécurité". */
  label: string;
  /** The verdict in words, for instance "favorable". */
  verdict: string;
  tone: Tone;
};

/**
 * Properties of {@link CriterionBars}.
 *
 * @public
 */
export type CriterionBarsProps = { items: readonly CriterionBar[] };

/**
 * A passport at a glance: one small bar per criterion, read out in words.
 *
 * @public
 */
export function CriterionBars(props: CriterionBarsProps) {
  const { items } = props;
  const sentence = items
    .map(item => `${item.label}\u00a0: ${item.verdict}`)
    .join(', ');

  return (
    <span className={styles.bars} role="img" aria-label={sentence}>
      {items.map(item => (
        <span
          key={item.id}
          className={`${styles.bar} ${tones[item.tone]}`}
          title={`${item.label}\u00a0: ${item.verdict}`}
          data-tone={item.tone}
        />
      ))}
    </span>
  );
}
