import {
  PageLayoutProps,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { appTranslationRef } from '../translations/appTranslationRef';
import { firstPageWithOwnHeading, stockTitleKey } from './stockTitles';
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

  const { pathname } = useLocation();

  if (props.noHeader) {
    return <>{props.children}</>;
  }
  const firstPage = firstPageWithOwnHeading(props.title ?? '');
  if (firstPage && pathname.replace(/\/$/, '') !== firstPage) {
    // These pages have a heading and a main landmark of their own.
    return (
      <div className={styles.page}>
        <Link className={styles.wayBack} to={firstPage}>
          <RiArrowLeftLine size={16} aria-hidden="true" />
          {title}
        </Link>
        {props.children}
      </div>
    );
  }
  return (
    <main className={styles.page}>
      {firstPage ? (
        <VisuallyHidden>
          <h1>{title}</h1>
        </VisuallyHidden>
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
