import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { Tone } from './tone';
import tones from './tones.module.css';
import styles from './AnswerBanner.module.css';

/**
 * Properties of {@link AnswerBanner}.
 *
 * @public
 */
export type AnswerBannerProps = {
  tone: Tone;
  /** The answer, as a sentence. */
  title: ReactNode;
  /** What goes with the answer: conditions, the expected date. */
  children?: ReactNode;
  /** A quieter last line: until when, why. */
  footnote?: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
};

/**
 * The first answer of a page: may I use it, where is my request.
 *
 * @public
 */
export function AnswerBanner(props: AnswerBannerProps) {
  const { tone, title, children, footnote, action } = props;
  return (
    <section className={`${styles.banner} ${tones[tone]}`} data-tone={tone}>
      <div className={styles.text}>
        <Text as="h2" className={styles.title}>
          {title}
        </Text>
        {children && <div className={styles.body}>{children}</div>}
        {footnote && <div className={styles.footnote}>{footnote}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}
