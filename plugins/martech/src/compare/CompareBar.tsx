import { Button, ButtonLink } from '@backstage/ui';
import { MAX_COMPARED } from '@passerelle/plugin-martech-common';
import { ToolName } from '../components/ToolName';
import { useWords } from '../words/useWords';
import { comparePath } from './comparePath';
import { useCompareSelection } from './useCompareSelection';
import styles from './Compare.module.css';

/** The tools that were chosen, and the way to their comparison; nothing while none is chosen. */
export function CompareBar() {
  const { t } = useWords();
  const { chosen, clear } = useCompareSelection();
  if (chosen.length === 0) {
    return null;
  }
  return (
    <section className={styles.bar} aria-label={t('compare.selection')}>
      <span className={styles.chosen}>
        {chosen.map((ref, index) => (
          <span key={ref}>
            {index > 0 && ' · '}
            <ToolName toolRef={ref} />
          </span>
        ))}
      </span>
      <span className={styles.hint}>
        {chosen.length === 1
          ? t('compare.oneMore')
          : t('compare.upTo', { number: String(MAX_COMPARED) })}
      </span>
      <Button size="small" variant="tertiary" onPress={clear}>
        {t('compare.clear')}
      </Button>
      <ButtonLink size="small" variant="primary" href={comparePath(chosen)}>
        {t('compare.count', { count: chosen.length })}
      </ButtonLink>
    </section>
  );
}
