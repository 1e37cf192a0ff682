import { VisuallyHidden } from '@backstage/ui';
import { useFormatters } from '@passerelle/ui';
import styles from './Navigation.module.css';

const LARGEST_SHOWN = 99;

/** How much waits behind a link; nothing when nothing does. */
export function NavCount(props: { count: number; description: string }) {
  const formatters = useFormatters();
  if (props.count < 1) {
    return null;
  }
  const shown = Math.min(props.count, LARGEST_SHOWN);
  return (
    <span className={styles.count}>
      <span aria-hidden="true">
        {formatters.number(shown)}
        {props.count > LARGEST_SHOWN && '+'}
      </span>
      <VisuallyHidden>{props.description}</VisuallyHidden>
    </span>
  );
}
