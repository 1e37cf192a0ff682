import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Page, ReviewTask } from '@passerelle/plugin-approvals-common';
import { KeyHint, useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Desk.module.css';

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
          {' · '}
          <KeyHint>j</KeyHint> <KeyHint>k</KeyHint> {t('desk.shortcuts.browse')}
          {' · '}
          <KeyHint>a</KeyHint> {t('desk.shortcuts.approve')}
          {' · '}
          <KeyHint>c</KeyHint> {t('desk.shortcuts.changes')}
          {' · '}
          <KeyHint>?</KeyHint> {t('desk.shortcuts.help')}
        </span>
      )}
    </>
  );
}
