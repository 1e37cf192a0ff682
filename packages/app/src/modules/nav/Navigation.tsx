import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { appTranslationRef } from '../translations/appTranslationRef';
import { NavigationDrawer } from './NavigationDrawer';
import { NavigationLinks } from './NavigationLinks';
import styles from './Navigation.module.css';
import { useNarrowWindow } from './useNarrowWindow';

/** The sidebar; on a narrow window a bar at the top that opens it as a drawer. */
export function Navigation() {
  const { t } = useTranslationRef(appTranslationRef);
  const isNarrow = useNarrowWindow();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => setIsOpen(false), [pathname]);

  if (isNarrow) {
    return (
      <header className={styles.topBar}>
        <Brand />
        <NavigationDrawer isOpen={isOpen} onOpenChange={setIsOpen}>
          <NavigationLinks />
        </NavigationDrawer>
      </header>
    );
  }
  return (
    <nav className={styles.sidebar} aria-label={t('nav.label')}>
      <Brand />
      <NavigationLinks />
    </nav>
  );
}

function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      Passerelle<span aria-hidden="true">.</span>
    </Link>
  );
}
