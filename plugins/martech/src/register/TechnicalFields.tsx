import { certifications } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { ChoiceRow, TextRow, useChoices, YesNoRow } from './fields';
import { Fold } from './Fold';
import { WordsRow } from './WordsRow';
import styles from './Register.module.css';

/** What only IT can tell; nobody has to. */
export function TechnicalFields() {
  const { t, certification } = useWords();
  return (
    <Fold
      title={t('register.technical')}
      subtitle={t('register.technical.help')}
      paths={['/security', '/statusPage', '/healthUrl', '/accessibility']}
    >
      <div className={styles.pair}>
        <ChoiceRow
          path="/security/sso"
          label={t('technical.sso')}
          options={useChoices('security/sso')}
        />
        <YesNoRow path="/security/mfa" label={t('technical.mfa')} />
      </div>
      <WordsRow
        path="/security/certifications"
        label={t('technical.certifications')}
        words={certifications.map(id => ({ id, label: certification(id) }))}
        labelOf={certification}
        addLabel={t('register.certifications.add')}
      />
      <div className={styles.pair}>
        <TextRow
          path="/statusPage"
          type="url"
          label={t('register.statusPage')}
          placeholder="https://"
        />
        <TextRow
          path="/healthUrl"
          type="url"
          label={t('register.healthUrl')}
          description={t('register.healthUrl.help')}
          placeholder="https://"
        />
      </div>
      <div className={styles.pair}>
        <ChoiceRow
          path="/accessibility/level"
          label={t('register.accessibility')}
          options={useChoices('accessibility/level')}
        />
        <TextRow
          path="/accessibility/statement"
          type="url"
          label={t('register.statement')}
          placeholder="https://"
        />
      </div>
    </Fold>
  );
}
