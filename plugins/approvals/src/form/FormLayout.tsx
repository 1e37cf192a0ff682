import type { ReactNode } from 'react';
import styles from './FormLayout.module.css';

/** A form with what one should know beside it; below it on a narrow window. */
export function FormLayout(props: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.layout}>
      <div className={styles.form}>{props.children}</div>
      <aside className={styles.aside}>{props.aside}</aside>
    </div>
  );
}
