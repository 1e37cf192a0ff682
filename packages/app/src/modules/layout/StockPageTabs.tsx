import { PageLayoutProps } from '@backstage/frontend-plugin-api';
import { Link, useLocation, useResolvedPath } from 'react-router-dom';
import styles from './StockPageLayout.module.css';

/** The parts of a stock page, when it has several. */
export function StockPageTabs(props: {
  tabs: PageLayoutProps['tabs'];
  translate: (label: string) => string;
}) {
  const { tabs = [], translate } = props;
  const { pathname } = useLocation();
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  if (tabs.length < 2) {
    return null;
  }
  return (
    <nav className={styles.tabs}>
      {tabs.map(tab => {
        const path = tab.href.startsWith('/')
          ? tab.href
          : `${parentPath}/${tab.href}`;
        return (
          <Link
            key={tab.id}
            to={path}
            aria-current={pathname.startsWith(path) ? 'page' : undefined}
          >
            {translate(tab.label)}
          </Link>
        );
      })}
    </nav>
  );
}
