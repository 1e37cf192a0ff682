import type { Tool } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { dataSentences } from '../words/dataSentences';
import { useWords } from '../words/useWords';
import styles from './ToolPage.module.css';

/** Which data the tool holds, why that is allowed, and where it goes, in sentences. */
export function DataSection(props: { tool: Tool }) {
  const words = useWords();
  const paragraphs = dataSentences(props.tool, words);
  return (
    <CardSection title={words.t('data.title')}>
      {paragraphs.length === 0 ? (
        <p className={styles.quiet}>{words.t('data.none')}</p>
      ) : (
        paragraphs.map(paragraph => (
          <p key={paragraph} className={styles.paragraph}>
            {paragraph}
          </p>
        ))
      )}
    </CardSection>
  );
}
