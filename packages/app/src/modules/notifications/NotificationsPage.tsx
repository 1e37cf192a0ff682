import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { ErrorState, PageShell } from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { appTranslationRef } from '../translations/appTranslationRef';
import { NotificationList } from './NotificationList';
import styles from './Notifications.module.css';
import {
  NotificationsView,
  useMarkNotifications,
  useNotifications,
  useNotificationStatus,
} from './useNotifications';

const MOST_MARKED_AT_ONCE = 200;

/** What happened for the person who is signed in. */
export function NotificationsPage() {
  const { t } = useTranslationRef(appTranslationRef);
  const [view, setView] = useView();
  const { data: status } = useNotificationStatus();
  const unread = status?.unread ?? 0;

  return (
    <PageShell
      title={t('nav.notifications')}
      intro={
        status &&
        (unread > 0
          ? t('notifications.unread', { count: unread })
          : t('notifications.upToDate'))
      }
      actions={
        <>
          <ToggleButtonGroup
            aria-label={t('notifications.view')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[view]}
            onSelectionChange={keys =>
              setView(keys.has('all') ? 'all' : 'unread')
            }
          >
            <ToggleButton id="unread">
              {t('notifications.viewUnread')}
            </ToggleButton>
            <ToggleButton id="all">{t('notifications.viewAll')}</ToggleButton>
          </ToggleButtonGroup>
          {unread > 0 && <MarkAllButton />}
        </>
      }
    >
      <div className={styles.content}>
        <NotificationList view={view} />
      </div>
    </PageShell>
  );
}

function useView(): [NotificationsView, (view: NotificationsView) => void] {
  const [parameters, setParameters] = useSearchParams();
  return [
    parameters.get('view') === 'all' ? 'all' : 'unread',
    view => setParameters(view === 'all' ? { view } : {}, { replace: true }),
  ];
}

function MarkAllButton() {
  const { t } = useTranslationRef(appTranslationRef);
  const { data } = useNotifications('unread', MOST_MARKED_AT_ONCE);
  const mark = useMarkNotifications();
  if (mark.error) {
    return <ErrorState error={mark.error} onRetry={mark.reset} />;
  }
  return (
    <Button
      variant="secondary"
      isPending={mark.isPending}
      isDisabled={!data}
      onPress={() =>
        mark.mutate({
          ids: data?.notifications.map(({ id }) => id) ?? [],
          read: true,
        })
      }
    >
      {t('notifications.markAll')}
    </Button>
  );
}
