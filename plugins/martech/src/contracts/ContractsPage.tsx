import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { CalendarScope } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../words/useWords';
import { CalendarPanel } from './CalendarPanel';
import { ContractRow } from './ContractRow';
import { groupContracts } from './groupContracts';
import { useContractPages } from './useContracts';
import styles from './Contracts.module.css';

/** Whose contracts are shown stands in the address. */
function useScope(): [CalendarScope, (scope: CalendarScope) => void] {
  const [params, setParams] = useSearchParams();
  const scope = params.get('scope') === 'all' ? 'all' : 'mine';
  return [
    scope,
    next => setParams(next === 'all' ? { scope: next } : {}, { replace: true }),
  ];
}

function ScopeSwitch(props: {
  scope: CalendarScope;
  onChange: (scope: CalendarScope) => void;
}) {
  const { scope, onChange } = props;
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      aria-label={t('contracts.whose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[scope]}
      onSelectionChange={keys => onChange(keys.has('all') ? 'all' : 'mine')}
    >
      <ToggleButton id="mine">{t('contracts.mine')}</ToggleButton>
      <ToggleButton id="all">{t('contracts.all')}</ToggleButton>
    </ToggleButtonGroup>
  );
}

function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

function Agenda(props: { scope: CalendarScope; onSeeAll: () => void }) {
  const { scope, onSeeAll } = props;
  const { t, language } = useWords();
  const contracts = useContractPages(scope);
  if (contracts.isPending) return <LoadingState shape="rows" count={6} />;
  if (contracts.isError) {
    return (
      <ErrorState error={contracts.error} onRetry={() => contracts.refetch()} />
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  const groups = groupContracts(
    contracts.data.pages.flatMap(({ items }) => items),
    today,
  );
  if (groups.length === 0) {
    return (
      <EmptyState
        title={t(`contracts.empty.${scope}`)}
        description={t('contracts.emptyHint')}
        action={
          scope === 'mine' && (
            <Button variant="secondary" onPress={onSeeAll}>
              {t('contracts.seeAll')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      {groups.map(group => (
        <CardSection
          key={group.id}
          title={
            <span className={styles.capital}>
              {group.id === 'late'
                ? t('contracts.late')
                : monthName(group.id, language)}
            </span>
          }
        >
          <ul className={styles.rows}>
            {group.contracts.map(contract => (
              <ContractRow key={contract.toolRef} contract={contract} />
            ))}
          </ul>
        </CardSection>
      ))}
      {contracts.hasNextPage && (
        <Button
          variant="secondary"
          isPending={contracts.isFetchingNextPage}
          onPress={() => contracts.fetchNextPage()}
        >
          {t('contracts.more')}
        </Button>
      )}
    </>
  );
}

function Contracts() {
  const { t } = useWords();
  const [scope, setScope] = useScope();
  return (
    <PageShell
      title={t('contracts.title')}
      intro={t('contracts.intro')}
      actions={<ScopeSwitch scope={scope} onChange={setScope} />}
    >
      <div className={styles.page}>
        <div className={styles.agenda}>
          <Agenda scope={scope} onSeeAll={() => setScope('all')} />
        </div>
        <CalendarPanel />
      </div>
    </PageShell>
  );
}

/** By when to act on which contract. */
export function ContractsPage() {
  return (
    <QueryProvider>
      <Contracts />
    </QueryProvider>
  );
}
