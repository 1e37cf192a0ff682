import { createContext, useContext, type ReactNode } from 'react';
import styles from './Register.module.css';

const LockSaidContext = createContext(false);

/** Fields in here are closed for a reason that stands beside all of them already. */
export function LockSaid(props: { children: ReactNode }) {
  return (
    <LockSaidContext.Provider value>{props.children}</LockSaidContext.Provider>
  );
}

/** Says below a field what is wrong with it, or who else decides on it. */
export function FieldNote(props: { error?: string; lock?: string }) {
  const { error, lock } = props;
  const isSaid = useContext(LockSaidContext);
  if (lock) return isSaid ? null : <p className={styles.lock}>{lock}</p>;
  return error ? (
    <p className={styles.error} role="alert" data-problem>
      {error}
    </p>
  ) : null;
}
