import { RiStarFill, RiStarLine } from '@remixicon/react';
import { starCounts } from '@passerelle/plugin-martech-common';
import styles from './Rating.module.css';

/** Stars to look at; the words beside them say the same. */
export function StarRow(props: { stars: number }) {
  const full = Math.round(props.stars);
  return (
    <span className={styles.row} aria-hidden="true">
      {starCounts.map(star => {
        const Icon = star <= full ? RiStarFill : RiStarLine;
        return <Icon key={star} size={16} />;
      })}
    </span>
  );
}
