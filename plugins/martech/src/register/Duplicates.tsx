import { ButtonLink } from '@backstage/ui';
import type { PossibleDuplicate } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { toolPath } from '../domain/toolPath';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { textAt, type FormSheet } from './sheetFields';
import { useDuplicates } from './useDuplicates';
import styles from './Register.module.css';

function Duplicate(props: { duplicate: PossibleDuplicate }) {
  const { tool, reasons } = props.duplicate;
  const { t } = useWords();
  const localize = useLocalize();
  const title = localize(tool.title);
  return (
    <li className={styles.duplicate}>
      <div className={styles.duplicateHead}>
        <span>{title}</span>
        <ToolStatusBadge status={tool.validation.status} />
      </div>
      <ul className={styles.reasons}>
        {reasons.map(({ code, text }) => (
          <li key={code}>{localize(text)}</li>
        ))}
      </ul>
      <div>
        <ButtonLink
          href={toolPath(tool.ref)}
          variant="secondary"
          size="small"
          aria-label={t('register.duplicates.useNamed', { name: title })}
        >
          {t('register.duplicates.use')}
        </ButtonLink>
      </div>
    </li>
  );
}

/** The tools that are there already and may be meant, found while the person types. */
export function Duplicates(props: { sheet: FormSheet }) {
  const { sheet } = props;
  const { t } = useWords();
  const question = {
    title: (textAt(sheet, '/title/fr') || textAt(sheet, '/title/en')).trim(),
    url: textAt(sheet, '/url').trim() || undefined,
    vendor: textAt(sheet, '/vendor').trim() || undefined,
  };
  const { data: found = [] } = useDuplicates(question);
  const shown = question.title === '' ? [] : found;
  return (
    <aside aria-live="polite" aria-label={t('register.duplicates')}>
      {shown.length > 0 && (
        <CardSection
          title={t('register.duplicates')}
          description={t('register.duplicates.help')}
        >
          <ul className={styles.duplicates}>
            {shown.map(duplicate => (
              <Duplicate key={duplicate.tool.ref} duplicate={duplicate} />
            ))}
          </ul>
        </CardSection>
      )}
    </aside>
  );
}
