import { Box, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Section.module.css';

/**
 * Properties of {@link Section} and {@link CardSection}.
 *
 * @public
 */
export type SectionProps = {
  title: ReactNode;
  /** A quiet line under the title. */
  description?: ReactNode;
  /** Links or small buttons on the title's line. */
  actions?: ReactNode;
  /** The rank of the heading; 2 unless told. */
  headingLevel?: 2 | 3;
  children?: ReactNode;
};

/**
 * A titled part of a page, on the page's ground.
 *
 * @public
 */
export function Section(props: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <SectionContent {...props} headingId={headingId} />
    </section>
  );
}

/**
 * A titled part of a page, on a card. Buttons and fields inside adapt to the card.
 *
 * @public
 */
export function CardSection(props: SectionProps) {
  const headingId = useId();
  return (
    <Box
      as="section"
      bg="neutral"
      className={`${styles.section} ${styles.card}`}
      aria-labelledby={headingId}
    >
      <SectionContent {...props} headingId={headingId} />
    </Box>
  );
}

function SectionContent(props: SectionProps & { headingId: string }) {
  const { title, description, actions, headingLevel = 2, children } = props;
  return (
    <>
      <div className={styles.heading}>
        <Text
          as={headingLevel === 2 ? 'h2' : 'h3'}
          id={props.headingId}
          className={styles.title}
        >
          {title}
        </Text>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {description && <div className={styles.description}>{description}</div>}
      {children}
    </>
  );
}
