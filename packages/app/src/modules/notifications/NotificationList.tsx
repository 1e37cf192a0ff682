import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { EmptyState, ErrorState, LoadingState } from '@passerelle/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { useState } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { NotificationRow } from './NotificationRow';
import styles from './Notifications.module.css';
import { NotificationsView, useNotifications } from './useNotifications';

const PAGE_SIZE = 20;
const ROW_HEIGHT_PIXELS = 64;

/** The newest notifications first, more on demand. */
export function NotificationList(props: { view: NotificationsView }) {
  const { t } = useTranslationRef(appTranslationRef);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const { data, error, refetch } = useNotifications(props.view, limit);

  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <LoadingState count={5} height={ROW_HEIGHT_PIXELS} />;
  }
  if (data.notifications.length === 0) {
    return (
      <EmptyState
        icon={<RiCheckDoubleLine size={22} />}
        title={t('notifications.upToDate')}
        description={t('notifications.emptyDescription')}
      />
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {data.notifications.map(notification => (
          <NotificationRow key={notification.id} notification={notification} />
        ))}
      </ul>
      {data.totalCount > limit && (
        <Button
          variant="secondary"
          onPress={() => setLimit(previous => previous + PAGE_SIZE)}
        >
          {t('notifications.more')}
        </Button>
      )}
    </>
  );
}
