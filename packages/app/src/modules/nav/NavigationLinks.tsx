import {
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { usePermission } from '@backstage/plugin-permission-react';
import { approvalsAdminPermission } from '@passerelle/plugin-approvals-common';
import {
  martechRegisterReadPermission,
  martechToolImportPermission,
} from '@passerelle/plugin-martech-common';
import { RiNotification3Line, RiSettings3Line } from '@remixicon/react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { navGroups } from './navGroups';
import { NavLink } from './NavLink';
import styles from './Navigation.module.css';
import { OpenReviewCount } from './OpenReviewCount';
import { PersonMenu } from './PersonMenu';
import { UnreadCount } from './UnreadCount';
import { useActivePath } from './useActivePath';
import { useInstalledPaths } from './useInstalledPaths';

const NOTIFICATIONS_PATH = '/notifications';
const SETTINGS_PATH = '/settings';
const ICON_SIZE = 18;

/** All that the sidebar holds, wide or as a drawer. */
export function NavigationLinks() {
  const { t } = useTranslationRef(appTranslationRef);
  const installedPaths = useInstalledPaths();
  const hasNotifications = useApiHolder().get(notificationsApiRef);

  const { allowed: isAdmin } = usePermission({
    permission: approvalsAdminPermission,
  });
  const { allowed: isDataProtection } = usePermission({
    permission: martechRegisterReadPermission,
  });
  const { allowed: isIt } = usePermission({
    permission: martechToolImportPermission,
  });
  const isFor = {
    admins: isAdmin,
    dataProtection: isDataProtection,
    it: isIt,
  };

  const groups = navGroups
    .map(group => ({
      ...group,
      entries: group.entries.filter(
        entry =>
          installedPaths.has(entry.path) &&
          (!entry.audience || isFor[entry.audience]),
      ),
    }))
    .filter(group => group.entries.length > 0);
  const active = useActivePath([
    ...groups.flatMap(group => group.entries.map(entry => entry.path)),
    NOTIFICATIONS_PATH,
    SETTINGS_PATH,
  ]);

  return (
    <>
      <div className={styles.groups}>
        {groups.map(group => (
          <div key={group.heading ?? 'main'} className={styles.group}>
            {group.heading && (
              <div className={styles.heading}>{t(group.heading)}</div>
            )}
            {group.entries.map(({ path, label, Icon }) => (
              <NavLink
                key={path}
                to={path}
                icon={<Icon size={ICON_SIZE} />}
                label={t(label)}
                isActive={active === path}
                count={path === '/desk' && <OpenReviewCount />}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={styles.bottom}>
        {installedPaths.has(NOTIFICATIONS_PATH) && (
          <NavLink
            to={NOTIFICATIONS_PATH}
            icon={<RiNotification3Line size={ICON_SIZE} />}
            label={t('nav.notifications')}
            isActive={active === NOTIFICATIONS_PATH}
            count={hasNotifications && <UnreadCount />}
          />
        )}
        {installedPaths.has(SETTINGS_PATH) && (
          <NavLink
            to={SETTINGS_PATH}
            icon={<RiSettings3Line size={ICON_SIZE} />}
            label={t('nav.settings')}
            isActive={active === SETTINGS_PATH}
          />
        )}
        <PersonMenu />
      </div>
    </>
  );
}
