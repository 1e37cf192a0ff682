import type { ReactNode } from 'react';
import type { Tone } from '@passerelle/ui';
import styles from './Insights.module.css';

/** A row of a table of bars: what it is about, how long the bar is, and the same in words. */
export type BarRow = {
  id: string;
  label: ReactNode;
  /** From 0 to 1; a row without it has no bar. */
  share?: number;
  tone?: Tone;
  cells: ReactNode[];
};

/** A table whose rows show their size as a bar: everybody reads the same numbers. */
export function Bars(props: {
  caption: string;
  headings: readonly string[];
  rows: readonly BarRow[];
}) {
  const { caption, headings, rows } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          {headings.map(heading => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              {row.label}
              {row.share !== undefined && (
                <span
                  className={styles.bar}
                  data-tone={row.tone ?? 'info'}
                  style={{ inlineSize: `${Math.round(row.share * 100)}%` }}
                  aria-hidden="true"
                />
              )}
            </th>
            {row.cells.map((cell, index) => (
              <td key={headings[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
