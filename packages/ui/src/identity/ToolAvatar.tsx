import { nameColour } from './nameColour';
import { toolLetters } from './nameLetters';
import styles from './ToolAvatar.module.css';

/**
 * Properties of {@link ToolAvatar}.
 *
 * @public
 */
export type ToolAvatarProps = {
  /** The tool's title; it decides the letters and the colour. */
  name: string;
  /** `medium` unless told. */
  size?: 'small' | 'medium' | 'large';
};

/**
 * Two letters in a colour that the tool keeps everywhere. Decorative: the name stands beside it.
 *
 * @public
 */
export function ToolAvatar(props: ToolAvatarProps) {
  const { name, size = 'medium' } = props;
  return (
    <span
      className={styles.avatar}
      data-size={size}
      style={{ background: nameColour(name) }}
      aria-hidden="true"
    >
      {toolLetters(name)}
    </span>
  );
}
