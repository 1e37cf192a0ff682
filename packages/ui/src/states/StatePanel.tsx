import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './StatePanel.module.css';

type StatePanelProps = {
  title: string;
  description?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
  role?: 'alert' | 'status';
};

/** The centred block that empty and error states share. */
export function StatePanel(props: StatePanelProps) {
  return (
    <div className={styles.panel} role={props.role}>
      {props.icon && (
        <div className={styles.icon} aria-hidden="true">
          {props.icon}
        </div>
      )}
      <Text as="p" variant="body-large" weight="bold">
        {props.title}
      </Text>
      {props.description && (
        <div className={styles.description}>{props.description}</div>
      )}
      {props.action && <div className={styles.action}>{props.action}</div>}
      {props.children}
    </div>
  );
}
