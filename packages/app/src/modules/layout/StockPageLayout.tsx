import {
  PageLayoutProps,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useEffect, useMemo } from 'react';
import { useResolvedPath } from 'react-router-dom';
import { appTranslationRef } from '../translations/appTranslationRef';
import { stockTitleKey } from './stockTitleKey';
import styles from './StockPageLayout.module.css';

/**
 * The header of pages that Backstage brings, with their titles in the reader's language.
 *
 * @remarks
 * A page title is a plain string in Backstage; the few that we ship are translated here.
 */
export function StockPageLayout(props: PageLayoutProps) {
  const { titleLink, headerActions, noHeader, children } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const translate = (title: string) => {
    const key = stockTitleKey(title);
    return key ? t(key) : title;
  };
  const title = props.title && translate(props.title);
  const tabs = useAbsoluteTabs(props.tabs);

  useEffect(() => {
    if (!noHeader && title) {
      document.title = `${title} · Passerelle`;
    }
  }, [noHeader, title]);

  if (noHeader) {
    return <>{children}</>;
  }
  return (
    <div className={styles.page}>
      <PluginHeader
        title={title}
        titleLink={titleLink}
        tabs={tabs?.map(tab => ({ ...tab, label: translate(tab.label) }))}
        customActions={headerActions}
      />
      {children}
    </div>
  );
}

function useAbsoluteTabs(tabs: PageLayoutProps['tabs']) {
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  return useMemo(
    () =>
      tabs?.map(tab => ({
        ...tab,
        href: tab.href.startsWith('/') ? tab.href : `${parentPath}/${tab.href}`,
        matchStrategy: 'prefix' as const,
      })),
    [tabs, parentPath],
  );
}
