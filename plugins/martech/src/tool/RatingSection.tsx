import type { Tool } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import styles from './ToolPage.module.css';

/** What colleagues think of it; nothing while nobody has said anything. */
export function RatingSection(props: { tool: Tool }) {
  const { rating } = props.tool;
  const { t, formatters } = useWords();
  if (!rating || rating.count === 0) {
    return null;
  }
  const average = formatters.number(rating.average, {
    maximumFractionDigits: 1,
  });
  return (
    <CardSection title={t('rating.title')}>
      <p className={styles.figure}>
        {t('rating.value', { average })}
        <span className={styles.quiet}>
          {' · '}
          {t('rating.count', { count: rating.count })}
        </span>
      </p>
    </CardSection>
  );
}
