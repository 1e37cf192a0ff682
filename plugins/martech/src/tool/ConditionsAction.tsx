import { useState } from 'react';
import {
  Button,
  ButtonLink,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { requestFormPath } from '../domain/requestFormPath';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import dialogStyles from './Suspension.module.css';
import styles from './ToolPage.module.css';

/** Asks for access to a tool with conditions of use: they are read and acknowledged first, which the request keeps. */
export function ConditionsAction(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="medium" variant="primary" onPress={() => setIsOpen(true)}>
        {t('tool.requestAccess')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        width="min(520px, calc(100vw - 32px))"
      >
        <DialogHeader>
          {t('conditions.title', { tool: localize(tool.title) })}
        </DialogHeader>
        <DialogBody className={dialogStyles.body}>
          <p className={styles.paragraph}>{t('conditions.text')}</p>
          <ol className={styles.enumeration}>
            {tool.validation.conditions.map(condition => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={() => setIsOpen(false)}>
            {t('conditions.cancel')}
          </Button>
          <ButtonLink
            variant="primary"
            href={requestFormPath('tool-access', tool.ref, {
              acknowledgedConditions: 'true',
            })}
          >
            {t('conditions.accept')}
          </ButtonLink>
        </DialogFooter>
      </Dialog>
    </>
  );
}
