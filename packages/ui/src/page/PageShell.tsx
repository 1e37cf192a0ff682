import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReactNode, useEffect } from 'react';
import styles from './PageShell.module.css';

/**
 * Properties of {@link PageShell}.
 *
 * @public
 */
export type PageShellProps = {
  /** The heading of the page, and the title of the browser tab. */
  title: string;
  /** A quiet line above the title: number, date, the way back. */
  overline?: ReactNode;
  /** One line under the title that says what the page is for. */
  intro?: ReactNode;
  /** Buttons; one main action at most. */
  actions?: ReactNode;
  /** Stands before the title, for instance a large `ToolAvatar`. */
  avatar?: ReactNode;
  children?: ReactNode;
};

/**
 * The frame of every page: title, intro, actions, content.
 *
 * @remarks
 * Replaces the stock page header; give its page `noHeader`.
 *
 * @public
 */
export function PageShell(props: PageShellProps) {
  const { title, overline, intro, actions, avatar, children } = props;
  const appTitle = useApiHolder()
    .get(configApiRef)
    ?.getOptionalString('app.title');

  useEffect(() => {
    document.title = appTitle ? `${title} · ${appTitle}` : title;
  }, [title, appTitle]);

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        {avatar}
        <div className={styles.headings}>
          {overline && <div className={styles.quiet}>{overline}</div>}
          <Text as="h1" className={styles.title}>
            {title}
          </Text>
          {intro && <div className={styles.intro}>{intro}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
