import {
  PageLayoutProps,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { appTranslationRef } from '../translations/appTranslationRef';
import { bringsOwnHeading, stockTitleKey } from './stockTitles';
import styles from './StockPageLayout.module.css';
import { StockPageTabs } from './StockPageTabs';

/**
 * The header of pages that Backstage brings, with their titles in the reader's language.
 *
 * @remarks
 * A page title is a plain string in Backstage; the few that we ship are translated here.
 */
export function StockPageLayout(props: PageLayoutProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const translate = (text: string) => {
    const key = stockTitleKey(text);
    return key ? t(key) : text;
  };
  const title = props.title && translate(props.title);
  useDocumentTitle(props.noHeader ? undefined : title);

  if (props.noHeader) {
    return <>{props.children}</>;
  }
  return (
    <main className={styles.page}>
      {title && props.title && bringsOwnHeading(props.title) ? (
        <WayBack to={props.titleLink} label={title} />
      ) : (
        <header className={styles.header}>
          <Text as="h1" className={styles.title}>
            {title}
          </Text>
          <div className={styles.actions}>{props.headerActions}</div>
        </header>
      )}
      <StockPageTabs tabs={props.tabs} translate={translate} />
      {props.children}
    </main>
  );
}

function useDocumentTitle(title: string | undefined) {
  useEffect(() => {
    if (title) {
      document.title = `${title} · Passerelle`;
    }
  }, [title]);
}

/** On a page below the first one of a plugin: the way back to that. */
function WayBack(props: { to?: string; label: string }) {
  const { pathname } = useLocation();
  if (!props.to || pathname.replace(/\/$/, '') === props.to) {
    return null;
  }
  return (
    <Link className={styles.wayBack} to={props.to}>
      <RiArrowLeftLine size={16} aria-hidden="true" />
      {props.label}
    </Link>
  );
}
