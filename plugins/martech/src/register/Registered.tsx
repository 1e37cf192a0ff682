import { ButtonLink } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { ErrorState, LoadingState, PageShell } from '@passerelle/ui';
import { ToolCards } from '../catalogue/ToolCards';
import { cataloguePath, toolPath } from '../domain/toolPath';
import { useHasPage } from '../hooks/useHasPage';
import { useTool } from '../hooks/useTool';
import { MainAction } from '../tool/MainAction';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Register.module.css';

/** The tool is registered: what comes next. */
export function Registered(props: { toolRef: EntityRef }) {
  const { toolRef } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const tool = useTool(toolRef);
  const hasPage = useHasPage(toolRef);
  if (!tool.data) {
    return tool.isError ? (
      <ErrorState error={tool.error} onRetry={() => tool.refetch()} />
    ) : (
      <LoadingState shape="rows" count={3} />
    );
  }
  return (
    <PageShell
      title={t('register.done', { name: localize(tool.data.title) })}
      intro={t('register.done.intro')}
      actions={hasPage && <MainAction tool={tool.data} />}
    >
      <div className={styles.form}>
        <div className={styles.cardPreview}>
          <ToolCards tools={[tool.data]} />
        </div>
        <p className={styles.quiet} role="status">
          {hasPage ? t('register.done.ready') : t('register.done.wait')}
        </p>
        <div className={styles.buttons}>
          {hasPage && (
            <ButtonLink href={toolPath(toolRef)} variant="primary">
              {t('register.done.open')}
            </ButtonLink>
          )}
          <ButtonLink href="/tools/register" variant="secondary">
            {t('register.done.another')}
          </ButtonLink>
          <ButtonLink href={cataloguePath()} variant="tertiary">
            {t('register.done.all')}
          </ButtonLink>
        </div>
      </div>
    </PageShell>
  );
}
