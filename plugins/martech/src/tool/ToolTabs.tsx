import { Link } from '@backstage/ui';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { toolPath } from '../domain/toolPath';
import { useWords, type Words } from '../words/useWords';
import styles from './ToolHeader.module.css';

type FlatTab = { id: string; label: string; href: string };

/** Groups have no meaning for somebody who came for a tool: all pages stand side by side. */
export function flattenTabs(tabs: EntityHeaderLayoutProps['tabs']): FlatTab[] {
  return tabs.flatMap(tab => ('items' in tab ? tab.items : [tab]));
}

/** The titles of stock pages are plain strings; those that we know are said in the person's language. */
function tabLabel(tab: FlatTab, { t }: Words): string {
  switch (tab.id) {
    case '/':
      return t('tool.tab.overview');
    case '/apis':
      return t('tool.tab.apis');
    case '/definition':
      return t('tool.tab.definition');
    default:
      return tab.label;
  }
}

/** The other pages of the tool, for engineers; nothing when there is only one. */
export function ToolTabs(
  props: EntityHeaderLayoutProps & { toolRef: EntityRef },
) {
  const words = useWords();
  const tabs = flattenTabs(props.tabs);
  if (tabs.length < 2) {
    return null;
  }
  const base = toolPath(props.toolRef);
  return (
    <nav aria-label={words.t('tool.tabs')}>
      <ul className={styles.tabs}>
        {tabs.map(tab => (
          <li key={tab.id}>
            <Link
              className={styles.tab}
              href={tab.href ? `${base}/${tab.href}` : base}
              aria-current={tab.id === props.activeTabId ? 'page' : undefined}
              standalone
            >
              {tabLabel(tab, words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
