import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { RiLink } from '@remixicon/react';
import { approvalsTranslationRef } from '../words/translation';
import styles from './FormLayout.module.css';

/** Copies the address of the form as it is filled in now, for a colleague or for the next time. */
export function CopyLinkButton(props: { path: string }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [copied, setCopied] = useState<{ link: string; isDone: boolean }>();
  const link = new URL(props.path, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ link, isDone: true });
    } catch {
      // No clipboard without a secure origin or a permission: the person copies it by hand.
      setCopied({ link, isDone: false });
    }
  };
  return (
    <div className={styles.copy}>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiLink />}
        onPress={copy}
      >
        {t('form.link.copy')}
      </Button>
      <span role="status" className={styles.quiet}>
        {copied?.isDone && copied.link === link && t('form.link.copied')}
      </span>
      {copied?.isDone === false && (
        <TextField
          className={styles.link}
          isReadOnly
          label={t('form.link.byHand')}
          value={link}
        />
      )}
    </div>
  );
}
