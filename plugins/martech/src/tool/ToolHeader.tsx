import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link, Skeleton, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import type { Tool } from '@passerelle/plugin-martech-common';
import { QueryProvider, ToolAvatar, useEntityName } from '@passerelle/ui';
import { isUnread, useTool } from '../hooks/useTool';
import { CompareLink } from '../compare/CompareLink';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { cataloguePath } from '../domain/toolPath';
import { MainAction } from './MainAction';
import { RequestMenu } from './RequestMenu';
import { SuspensionAction } from './SuspensionAction';
import { ToolTabs } from './ToolTabs';
import { ToolTitle } from './ToolTitle';
import styles from './ToolHeader.module.css';

function websiteName(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/** What it does · who makes it · where. */
function Summary(props: { tool: Tool }) {
  const { summary, vendor, url, title } = props.tool;
  const { t } = useWords();
  const localize = useLocalize();
  return (
    <>
      {[localize(summary), vendor].filter(Boolean).join(' · ')}
      {url && (
        <>
          {' · '}
          <Link
            href={url}
            target="_blank"
            rel="noopener"
            aria-label={`${websiteName(url)} (${t('tool.website', {
              name: localize(title),
            })})`}
          >
            {websiteName(url)}
          </Link>
        </>
      )}
    </>
  );
}

function Header(props: EntityHeaderLayoutProps) {
  const { entity } = useEntity();
  const toolRef = stringifyEntityRef(entity);
  const tool = useTool(toolRef);
  const { t } = useWords();
  const localize = useLocalize();
  const entityName = useEntityName(toolRef);
  const title = tool.data ? localize(tool.data.title) : entityName;
  return (
    <div className={styles.frame}>
      <ToolTitle title={title} />
      <Link className={styles.back} href={cataloguePath()} standalone>
        <RiArrowLeftLine size={14} aria-hidden="true" />
        {t('catalogue.title')}
      </Link>
      <header className={styles.header}>
        <ToolAvatar name={title} size="large" />
        <div className={styles.headings}>
          <Text as="h1" className={styles.title}>
            {title}
          </Text>
          <div className={styles.summary}>
            {tool.data && <Summary tool={tool.data} />}
            {tool.isPending && <Skeleton width={280} height={18} />}
            {tool.isError && isUnread(tool.error) && '\u00a0'}
          </div>
        </div>
        <div className={styles.actions}>
          {tool.data && (
            <>
              <SuspensionAction tool={tool.data} />
              <CompareLink toolRef={tool.data.ref} />
              <RequestMenu tool={tool.data} />
              <MainAction tool={tool.data} />
            </>
          )}
        </div>
      </header>
      <ToolTabs toolRef={toolRef} {...props} />
    </div>
  );
}

/** The head of a tool's page: what it is, and the one thing to ask for. */
export function ToolHeader(props: EntityHeaderLayoutProps) {
  return (
    <QueryProvider>
      <Header {...props} />
    </QueryProvider>
  );
}
