import type { ReactNode } from 'react';
import styles from './ScrollArea.module.css';

/**
 * Properties of {@link ScrollArea}.
 *
 * @public
 */
export type ScrollAreaProps = {
  /** Names the area, which can then be reached and scrolled with the keyboard. Leave it out when what is inside can be reached. */
  label?: string;
  /** Draws a card around it. */
  isFramed?: boolean;
  children: ReactNode;
};

/**
 * Scrolls sideways what is wider than the page, such as a table on a telephone, and lets fade what goes on beyond its end.
 *
 * @public
 */
export function ScrollArea(props: ScrollAreaProps) {
  const { label, isFramed, children } = props;
  const region = label && { role: 'region', 'aria-label': label, tabIndex: 0 };
  return (
    <div className={isFramed ? `${styles.area} ${styles.framed}` : styles.area}>
      <div className={styles.scroll} {...region}>
        {children}
      </div>
    </div>
  );
}
