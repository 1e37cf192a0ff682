import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonIcon,
  Link,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import { NotificationsClient } from '@backstage/plugin-notifications';
import { FormattedDate } from '@passerelle/ui';
import { RiCheckLine, RiMailUnreadLine } from '@remixicon/react';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './Notifications.module.css';
import { useMarkNotifications } from './useNotifications';

/** A notification, as the stock client gives it. */
type Notification = Awaited<ReturnType<NotificationsClient['getNotification']>>;

/** One notification; following its link marks it as read. */
export function NotificationRow(props: { notification: Notification }) {
  const { id, payload, created, updated, read } = props.notification;
  const { t } = useTranslationRef(appTranslationRef);
  const mark = useMarkNotifications();
  const isUnread = !read;
  const action = isUnread
    ? t('notifications.markRead')
    : t('notifications.markUnread');

  return (
    <li className={styles.row} data-unread={isUnread || undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <div className={styles.text}>
        {isUnread && (
          <VisuallyHidden>{t('notifications.isUnread')} </VisuallyHidden>
        )}
        <span className={styles.title}>
          {payload.link ? (
            <Link
              href={payload.link}
              standalone
              onPress={() => isUnread && mark.mutate({ ids: [id], read: true })}
            >
              {payload.title}
            </Link>
          ) : (
            payload.title
          )}
        </span>
        {payload.description && (
          <p className={styles.description}>{payload.description}</p>
        )}
      </div>
      <span className={styles.time}>
        <FormattedDate value={updated ?? created} format="timeAgo" />
      </span>
      <TooltipTrigger>
        <ButtonIcon
          variant="tertiary"
          aria-label={action}
          isPending={mark.isPending}
          icon={isUnread ? <RiCheckLine /> : <RiMailUnreadLine />}
          onPress={() => mark.mutate({ ids: [id], read: isUnread })}
        />
        <Tooltip>{action}</Tooltip>
      </TooltipTrigger>
    </li>
  );
}
