import { useState, type ReactNode } from 'react';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useSheetForm } from './SheetForm';
import styles from './Register.module.css';

/** Questions that most people leave to others; open when one of them is answered wrongly. */
export function Fold(props: {
  title: string;
  /** Says who usually fills it in. */
  subtitle: string;
  /** Of the fields inside. */
  paths: readonly string[];
  children: ReactNode;
}) {
  const { title, subtitle, paths, children } = props;
  const { hasErrorIn } = useSheetForm();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Accordion
      isExpanded={isOpen || paths.some(hasErrorIn)}
      onExpandedChange={setIsOpen}
    >
      <AccordionTrigger>
        <span className={styles.foldTitle}>
          {title}
          <span className={styles.foldSubtitle}>{subtitle}</span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        <div className={styles.fold}>{children}</div>
      </AccordionPanel>
    </Accordion>
  );
}
