import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Page, ReviewTask } from '@passerelle/plugin-approvals-common';
import { KeyHint, useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Desk.module.css';

/** The keys that help most; the help shows all. */
const shortcuts = [
  { keys: ['j', 'k'], word: 'desk.shortcuts.browse' },
  { keys: ['a'], word: 'desk.shortcuts.approve' },
  { keys: ['c'], word: 'desk.shortcuts.changes' },
  { keys: ['?'], word: 'desk.shortcuts.help' },
] as const;

/** How many reviews wait, how many are late, and which keys help. */
export function DeskIntro(props: {
  page: Page<ReviewTask> | undefined;
  hasShortcuts: boolean;
}) {
  const { page } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  if (!page) {
    return null;
  }
  const late = page.items.filter(
    ({ review }) => review.dueAt && formatters.daysUntil(review.dueAt) < 0,
  ).length;
  return (
    <>
      {page.totalItems === 0
        ? t('desk.nothing')
        : t('desk.waiting', { count: page.totalItems })}
      {late > 0 && `, ${t('desk.late', { count: late })}`}
      {props.hasShortcuts && page.totalItems > 0 && (
        <span className={styles.keyHints}>
          {shortcuts.map(({ keys, word }) => (
            <Fragment key={word}>
              {' · '}
              <span className={styles.keyHint}>
                {keys.map(key => (
                  <Fragment key={key}>
                    <KeyHint>{key}</KeyHint>{' '}
                  </Fragment>
                ))}
                {t(word)}
              </span>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}
