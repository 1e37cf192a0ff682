import { Checkbox, VisuallyHidden } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { useCompareSelection } from './useCompareSelection';
import styles from './Compare.module.css';

/** Chooses a tool of the catalogue to be compared; no more can be chosen than are compared. */
export function CompareToggle(props: {
  tool: Pick<Tool, 'ref' | 'title'>;
  /** The name of the tool stands beside it anyway. */
  isBrief?: boolean;
}) {
  const { tool, isBrief } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const { chosen, isFull, toggle } = useCompareSelection();
  const isChosen = chosen.includes(tool.ref);
  const name = localize(tool.title);
  return (
    <span className={styles.toggle}>
      <Checkbox
        isSelected={isChosen}
        isDisabled={isFull && !isChosen}
        onChange={() => toggle(tool.ref)}
      >
        {isBrief ? (
          <VisuallyHidden>{t('compare.choose', { name })}</VisuallyHidden>
        ) : (
          <>
            {t('compare.action')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </>
        )}
      </Checkbox>
    </span>
  );
}
