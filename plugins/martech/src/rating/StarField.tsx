import { useId } from 'react';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import { starCounts, type Stars } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import styles from './Rating.module.css';

/** Stars to give: radio buttons, so that arrow keys and screen readers treat them as one question. */
export function StarField(props: {
  value: Stars | undefined;
  onChange: (stars: Stars) => void;
  error?: string;
}) {
  const { value = 0, onChange, error } = props;
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset
      className={styles.field}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={styles.legend}>{t('rating.field')}</legend>
      <div className={styles.choices}>
        {starCounts.map(stars => {
          const Icon = stars <= value ? RiStarFill : RiStarLine;
          return (
            <label key={stars} className={styles.choice}>
              <input
                type="radio"
                name={name}
                value={stars}
                checked={stars === value}
                onChange={() => onChange(stars)}
                className={styles.input}
              />
              <Icon size={26} aria-hidden="true" />
              <VisuallyHidden>
                {t('rating.stars', { count: stars })}
              </VisuallyHidden>
            </label>
          );
        })}
      </div>
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
