import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import styles from './ResultItem.module.css';

/** One result of the search: what it is, what it is called, and what it says. */
export function ResultItem(props: {
  kind: string;
  title: string;
  location: string;
  aside?: ReactNode;
  /** What else must be known of it. */
  foot?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.item}>
      <div className={styles.kind}>{props.kind}</div>
      <div className={styles.titleLine}>
        <Link href={props.location} standalone className={styles.title}>
          {props.title}
        </Link>
        {props.aside}
      </div>
      {props.children && <p className={styles.text}>{props.children}</p>}
      {props.foot}
    </div>
  );
}
