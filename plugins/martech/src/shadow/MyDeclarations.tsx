import { Link } from '@backstage/ui';
import { requestPath } from '@passerelle/plugin-approvals-react';
import type { ShadowFinding } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  ErrorState,
  LoadingState,
} from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { FindingAnswer, FindingName, FindingState } from './FindingWords';
import { useFindings } from './useShadow';
import styles from './Shadow.module.css';

function Declaration(props: { finding: ShadowFinding }) {
  const { finding } = props;
  const { t, formatters } = useWords();
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <FindingName finding={finding} />
        <FindingState finding={finding} />
      </div>
      <div className={styles.quiet}>
        {t('shadow.mine.on', { date: formatters.date(finding.foundAt) })}
        {finding.request && (
          <>
            {' · '}
            <Link href={requestPath(finding.request.id)} variant="body-small">
              {t('shadow.mine.request', { number: finding.request.number })}
            </Link>
          </>
        )}
      </div>
      <FindingAnswer finding={finding} />
    </li>
  );
}

/** What the person declared, and what became of it. */
export function MyDeclarations(props: { awaited?: string }) {
  const { t } = useWords();
  const findings = useFindings({ scope: 'mine' }, props.awaited);
  const items = findings.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <CardSection title={t('shadow.mine.title')}>
      {findings.isPending && <LoadingState shape="rows" count={2} />}
      {findings.isError && (
        <ErrorState error={findings.error} onRetry={() => findings.refetch()} />
      )}
      {findings.isSuccess && items.length === 0 && (
        <EmptyState
          title={t('shadow.mine.empty')}
          description={t('shadow.mine.emptyHint')}
        />
      )}
      {items.length > 0 && (
        <ul className={styles.rows}>
          {items.map(finding => (
            <Declaration key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </CardSection>
  );
}
