import styles from './ProgressBar.module.css';

/**
 * Properties of {@link ProgressBar}.
 *
 * @public
 */
export type ProgressBarProps = {
  /** From 0 to 100. */
  value: number;
  /** What progresses, for screen readers. */
  label: string;
};

/**
 * How far something has come.
 *
 * @public
 */
export function ProgressBar(props: ProgressBarProps) {
  const value = Math.min(100, Math.max(0, Math.round(props.value)));
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
    >
      <div className={styles.done} style={{ width: `${value}%` }} />
    </div>
  );
}
