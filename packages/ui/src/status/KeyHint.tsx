import { ReactNode } from 'react';
import styles from './KeyHint.module.css';

/**
 * Properties of {@link KeyHint}.
 *
 * @public
 */
export type KeyHintProps = { children: ReactNode };

/**
 * The key that does something, drawn as a key.
 *
 * @public
 */
export function KeyHint(props: KeyHintProps) {
  return <kbd className={styles.key}>{props.children}</kbd>;
}
