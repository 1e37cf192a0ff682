import type { ReactNode } from 'react';
import { useWords } from '../words/useWords';
import styles from './Shadow.module.css';

/** Counts as bars with their numbers; what does not occur is left out. */
export function CountBars<Value extends string>(props: {
  counts: ReadonlyArray<{ value: Value; count: number }>;
  nameOf: (value: Value) => ReactNode;
}) {
  const { counts, nameOf } = props;
  const { t, formatters } = useWords();
  const shown = counts.filter(({ count }) => count > 0);
  const most = Math.max(...shown.map(({ count }) => count), 1);
  if (shown.length === 0) {
    return <p className={styles.quiet}>{t('shadow.report.none')}</p>;
  }
  return (
    <ul className={styles.bars}>
      {shown.map(({ value, count }) => (
        <li key={value} className={styles.bar}>
          <span className={styles.barName}>{nameOf(value)}</span>
          <span className={styles.barTrack} aria-hidden="true">
            <span
              className={styles.barFill}
              style={{ inlineSize: `${(count / most) * 100}%` }}
            />
          </span>
          <span className={styles.barCount}>{formatters.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
