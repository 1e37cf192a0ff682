import type { CorrelationAnswer } from '@passerelle/plugin-martech-common';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { valueInWords } from './indicatorWords';
import styles from './Insights.module.css';

const DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** The same days as in the chart, for who prefers to read or to hear them. */
export function CorrelationTable(props: {
  answer: CorrelationAnswer;
  toolName: string;
}) {
  const { answer, toolName } = props;
  const words = useWords();
  const { t, formatters } = words;
  const localize = useLocalize();
  const { pearson, spearman, pairs } = answer;
  const { unit, title } = answer.with;
  return (
    <details className={styles.details}>
      <summary>{t('insights.correlation.table')}</summary>
      {pearson !== undefined && spearman !== undefined && (
        <p className={styles.quiet}>
          {t('insights.correlation.numbers', {
            pearson: formatters.number(pearson, DIGITS),
            spearman: formatters.number(spearman, DIGITS),
            pairs: formatters.number(pairs),
          })}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('insights.correlation.day')}</th>
            <th scope="col">
              {t('insights.correlation.availabilityOf', { tool: toolName })}
            </th>
            <th scope="col">{localize(title)}</th>
            <th scope="col">{t('insights.correlation.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {[...answer.points].reverse().map(point => (
            <tr key={point.day}>
              <th scope="row">
                {formatters.date(`${point.day}T12:00:00Z`, 'medium')}
              </th>
              <td>
                {point.availability === undefined
                  ? t('insights.gap')
                  : formatters.percent(point.availability)}
              </td>
              <td>
                {point.value === undefined
                  ? t('insights.gap')
                  : valueInWords(point.value, unit, words)}
              </td>
              <td>{point.outlier && t('insights.outlier')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
