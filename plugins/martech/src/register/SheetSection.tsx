import { ButtonLink } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { useToolSheet } from './useToolSheet';
import styles from './Register.module.css';

/** Who keeps the sheet of a tool, and how it is changed. */
export function SheetSection(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const { data } = useToolSheet(tool);
  return (
    <CardSection title={t('register.sheet')}>
      <p className={styles.quiet}>{t(`register.sheet.${tool.origin}`)}</p>
      {data && data.roles.length > 0 && (
        <div className={styles.buttons}>
          <ButtonLink
            variant="secondary"
            size="small"
            href={`/tools/edit?ref=${encodeURIComponent(tool.ref)}`}
          >
            {t('register.sheet.edit')}
          </ButtonLink>
        </div>
      )}
    </CardSection>
  );
}
