import { SidebarPinStateProvider } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './PortalLayout.module.css';

const CONTENT_ID = 'portal-content';

/** Our sidebar cannot be pinned: told that the window is small, the settings page does not offer it. */
const NO_PINNING = {
  isPinned: true,
  isMobile: true,
  toggleSidebarPinState: () => {},
};

/** The sidebar and the page, with a way for keyboards past the first to the second. */
export function PortalLayout(props: {
  navigation: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <SidebarPinStateProvider value={NO_PINNING}>
      <div className={styles.portal}>
        <a className={styles.skipLink} href={`#${CONTENT_ID}`}>
          {t('layout.skipToContent')}
        </a>
        {props.navigation}
        <div id={CONTENT_ID} className={styles.content} tabIndex={-1}>
          {props.children}
        </div>
      </div>
    </SidebarPinStateProvider>
  );
}
