import { useEffect, useRef } from 'react';
import type { Tool } from '@passerelle/plugin-martech-common';
import { Section } from '@passerelle/ui';
import { ToolCards } from '../catalogue/ToolCards';
import { CostSection } from '../tool/CostSection';
import { DataSection } from '../tool/DataSection';
import { IntegrationSection } from '../tool/IntegrationSection';
import { OwnersSection } from '../tool/OwnersSection';
import { useWords } from '../words/useWords';
import styles from './Register.module.css';

/** Links of a preview lead nowhere yet: the tool has no page. */
function useShownOnly() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const { current } = frame;
    current?.addEventListener('click', stop, true);
    return () => current?.removeEventListener('click', stop, true);
  }, []);
  return frame;
}

/** The tool as others will see it: its card in the list, and its page. Nothing in it can be pressed. */
export function Preview(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const frame = useShownOnly();
  return (
    <div ref={frame} className={styles.form}>
      <Section title={t('register.preview.card')}>
        <div className={styles.cardPreview}>
          <ToolCards tools={[tool]} />
        </div>
      </Section>
      <Section title={t('register.preview.page')}>
        <div className={styles.previewParts}>
          <IntegrationSection tool={tool} />
          <OwnersSection tool={tool} />
          <DataSection tool={tool} />
          <CostSection tool={tool} />
        </div>
      </Section>
    </div>
  );
}
