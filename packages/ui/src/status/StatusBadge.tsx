import { ReactNode } from 'react';
import { Tone } from './tone';
import tones from './tones.module.css';
import styles from './StatusBadge.module.css';

/**
 * Properties of {@link StatusBadge}.
 *
 * @public
 */
export type StatusBadgeProps = {
  tone: Tone;
  /** The status in words; the first letter is shown as a capital. */
  children: ReactNode;
};

/**
 * A status in words, with its colour.
 *
 * @public
 */
export function StatusBadge(props: StatusBadgeProps) {
  return (
    <span
      className={`${styles.badge} ${tones[props.tone]}`}
      data-tone={props.tone}
    >
      {props.children}
    </span>
  );
}
