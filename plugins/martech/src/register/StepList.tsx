import { useWords } from '../words/useWords';
import { stepNames, type StepName } from './fieldProblems';
import styles from './Register.module.css';

/** The steps of the form; each can be opened at any time. */
export function StepList(props: {
  step: StepName;
  onOpen: (step: StepName) => void;
}) {
  const { t } = useWords();
  return (
    <nav aria-label={t('register.steps')}>
      <ol className={styles.steps}>
        {stepNames.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              className={styles.step}
              aria-current={name === props.step ? 'step' : undefined}
              onClick={() => props.onOpen(name)}
            >
              {index + 1}. {t(`register.step.${name}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
