import { Link } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  ErrorState,
  LoadingState,
  ToolAvatar,
} from '@passerelle/ui';
import { ToolNames } from '../components/ToolNames';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { cataloguePath, toolPath } from '../domain/toolPath';
import { useTools } from '../hooks/useTools';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Home.module.css';

const SHOWN = 5;

function ChangedTool(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const title = localize(tool.title);
  const { status, refusal } = tool.validation;
  const refused = status === 'refused' ? refusal : undefined;
  return (
    <li className={styles.row}>
      <ToolAvatar name={title} />
      <div className={styles.rowText}>
        <div className={styles.rowTitle}>
          <Link href={toolPath(tool.ref)} weight="bold" standalone>
            {title}
          </Link>
          <ToolStatusBadge status={status} />
          {refused && refused.substitutes.length > 0 && (
            <span className={styles.small}>
              {t('home.changes.useInstead')}{' '}
              <ToolNames refs={refused.substitutes} />
            </span>
          )}
        </div>
        <div className={styles.quiet}>
          {refused?.reason ?? localize(tool.summary)}
        </div>
      </div>
    </li>
  );
}

function ChangedTools() {
  const { t } = useWords();
  const tools = useTools({ sort: '-updatedAt', limit: SHOWN });
  if (tools.isPending) {
    return <LoadingState shape="rows" count={SHOWN} />;
  }
  if (tools.isError) {
    return <ErrorState error={tools.error} onRetry={() => tools.refetch()} />;
  }
  if (tools.data.items.length === 0) {
    return (
      <EmptyState
        title={t('home.changes.empty')}
        description={t('home.changes.emptyHint')}
      />
    );
  }
  return (
    <ul className={styles.rows}>
      {tools.data.items.map(tool => (
        <ChangedTool key={tool.ref} tool={tool} />
      ))}
    </ul>
  );
}

/** The tools that changed last, and whether they may be used. */
export function ChangesCard() {
  const { t } = useWords();
  return (
    <CardSection
      title={t('home.changes.title')}
      actions={
        <Link href={cataloguePath({ sort: '-updatedAt' })}>
          {t('home.changes.all')}
        </Link>
      }
    >
      <ChangedTools />
    </CardSection>
  );
}
