import type { RiskTier, Tool } from '@passerelle/plugin-martech-common';
import { CardSection, StatusBadge, type Tone } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './ToolPage.module.css';

const tierTones: Record<RiskTier, Tone> = {
  low: 'success',
  medium: 'warning',
  high: 'danger',
};

/** How much can go wrong with the tool, and every reason for it. */
export function RiskSection(props: { tool: Tool }) {
  const { risk, data } = props.tool;
  const { tier, reasons } = risk;
  // What is not known yet is not safe for that.
  const isUnknown = reasons.length === 0 && data === undefined;
  const { t } = useWords();
  const localize = useLocalize();
  return (
    <CardSection title={t('risk.title')}>
      <div className={styles.stack}>
        <p className={styles.paragraph}>
          <StatusBadge tone={isUnknown ? 'neutral' : tierTones[tier]}>
            {t(`risk.${tier}`)}
          </StatusBadge>
        </p>
        {reasons.length === 0 ? (
          <p className={styles.paragraph}>
            {t(isUnknown ? 'risk.unknown' : 'risk.none')}
          </p>
        ) : (
          <ul className={styles.enumeration}>
            {reasons.map(({ id, text }) => (
              <li key={id}>{localize(text)}</li>
            ))}
          </ul>
        )}
        <p className={styles.quiet}>{t('risk.meaning')}</p>
      </div>
    </CardSection>
  );
}
