import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNotificationStatus } from '../notifications/useNotifications';
import { appTranslationRef } from '../translations/appTranslationRef';
import { NavCount } from './NavCount';

/** How many notifications are unread. */
export function UnreadCount() {
  const { t } = useTranslationRef(appTranslationRef);
  const { data } = useNotificationStatus();
  const count = data?.unread ?? 0;
  return <NavCount count={count} description={t('nav.unread', { count })} />;
}
