import { useWords } from '../words/useWords';
import { OwnerRow } from './OwnerRow';
import styles from './Register.module.css';

/** Who looks after the tool. */
export function OwnersFields() {
  const { t } = useWords();
  return (
    <div className={styles.form}>
      {(['business', 'technical', 'budget'] as const).map(role => (
        <OwnerRow
          key={role}
          path={`/owners/${role}`}
          label={t(`register.owner.${role}`)}
          description={t(`register.owner.${role}.help`)}
        />
      ))}
    </div>
  );
}
