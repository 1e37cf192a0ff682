import { useState } from 'react';
import {
  Button,
  ButtonLink,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type { ShadowState } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../words/useWords';
import { FindingCard } from './FindingCard';
import { ImportPanel } from './ImportPanel';
import { REPORT_PATH } from './shadowPaths';
import { ShadowClosed } from './ShadowClosed';
import { ShadowRefused } from './ShadowRefused';
import { useIsTriager } from './useIsTriager';
import { useFindings } from './useShadow';
import styles from './Shadow.module.css';

const views = ['new', 'in_triage', 'decided'] as const;
type View = (typeof views)[number];

const statesOf: Record<View, ShadowState[]> = {
  new: ['new'],
  in_triage: ['in_triage'],
  decided: ['decided', 'withdrawn'],
};

function useView(): [View, (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const view = views.find(known => known === params.get('state')) ?? 'new';
  return [
    view,
    next => setParams(next === 'new' ? {} : { state: next }, { replace: true }),
  ];
}

function ViewSwitch(props: { view: View; onChange: (view: View) => void }) {
  const { view, onChange } = props;
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      aria-label={t('shadow.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={keys =>
        onChange(views.find(known => keys.has(known)) ?? 'new')
      }
    >
      {views.map(id => (
        <ToggleButton key={id} id={id}>
          {t(`shadow.view.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Queue(props: { view: View }) {
  const { view } = props;
  const { t } = useWords();
  const findings = useFindings({ scope: 'all', state: statesOf[view] });
  if (findings.isPending) return <LoadingState shape="cards" count={3} />;
  if (findings.isError) {
    return (
      <ShadowRefused
        error={findings.error}
        onRetry={() => findings.refetch()}
      />
    );
  }
  const items = findings.data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return (
      <EmptyState
        title={t(`shadow.empty.${view}`)}
        description={t('shadow.emptyHint')}
      />
    );
  }
  return (
    <>
      <ul className={styles.cards} aria-label={t('shadow.found')}>
        {items.map(finding => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </ul>
      {findings.hasNextPage && (
        <Button
          variant="secondary"
          isPending={findings.isFetchingNextPage}
          onPress={() => findings.fetchNextPage()}
        >
          {t('shadow.more')}
        </Button>
      )}
    </>
  );
}

function Actions(props: { onImport: () => void }) {
  const { t } = useWords();
  return (
    <>
      <ButtonLink variant="secondary" href={REPORT_PATH}>
        {t('shadow.toReport')}
      </ButtonLink>
      <Button variant="secondary" onPress={props.onImport}>
        {t('shadow.import.open')}
      </Button>
    </>
  );
}

function Triage() {
  const { t } = useWords();
  const [view, setView] = useView();
  const [isImporting, setIsImporting] = useState(false);
  const isTriager = useIsTriager();
  return (
    <PageShell
      title={t('shadow.triage.title')}
      intro={t('shadow.triage.intro')}
      actions={
        isTriager && <Actions onImport={() => setIsImporting(!isImporting)} />
      }
    >
      {isImporting && (
        <CardSection
          title={t('shadow.import.title')}
          description={t('shadow.import.text')}
        >
          <ImportPanel />
        </CardSection>
      )}
      {isTriager === undefined && <LoadingState shape="cards" count={3} />}
      {isTriager === false && <ShadowClosed />}
      {isTriager && (
        <>
          <ViewSwitch view={view} onChange={setView} />
          <Queue view={view} />
        </>
      )}
    </PageShell>
  );
}

/** What was told and found, for the IT department to look at. */
export function TriagePage() {
  return (
    <QueryProvider>
      <Triage />
    </QueryProvider>
  );
}
