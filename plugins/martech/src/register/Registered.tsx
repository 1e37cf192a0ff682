import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { ErrorState, LoadingState, PageShell } from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { ToolCards } from '../catalogue/ToolCards';
import { cataloguePath, toolPath } from '../domain/toolPath';
import { useTool } from '../hooks/useTool';
import { MainAction } from '../tool/MainAction';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Register.module.css';

const ASK_AGAIN_MILLISECONDS = 1_000;

/** Whether the catalog has the tool already: it reads it a moment after the registry wrote it. */
function useHasPage(ref: EntityRef): boolean {
  const catalog = useApi(catalogApiRef);
  const { data = false } = useQuery({
    queryKey: ['martech', 'in-catalog', ref],
    queryFn: async () => (await catalog.getEntityByRef(ref)) !== undefined,
    refetchInterval: query =>
      query.state.data ? false : ASK_AGAIN_MILLISECONDS,
  });
  return data;
}

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
