import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine, RiMenuLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './Navigation.module.css';

/** The sidebar as a drawer, with the button that opens it. */
export function NavigationDrawer(props: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { isOpen, onOpenChange, children } = props;
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <>
      <ButtonIcon
        icon={<RiMenuLine />}
        variant="secondary"
        size="medium"
        aria-label={t('nav.openMenu')}
        aria-expanded={isOpen}
        onPress={() => onOpenChange(true)}
      />
      <ModalOverlay
        className={styles.overlay}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        isDismissable
      >
        <Modal className={styles.drawer}>
          <Dialog className={styles.drawerDialog} aria-label={t('nav.label')}>
            <div className={styles.drawerHead}>
              <ButtonIcon
                icon={<RiCloseLine />}
                variant="tertiary"
                size="medium"
                aria-label={t('nav.closeMenu')}
                onPress={() => onOpenChange(false)}
              />
            </div>
            <nav className={styles.drawerNav} aria-label={t('nav.label')}>
              {children}
            </nav>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
