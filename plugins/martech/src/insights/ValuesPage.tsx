import { useApi } from '@backstage/core-plugin-api';
import { ButtonLink, Link, Select } from '@backstage/ui';
import type {
  ImportReport,
  Indicator,
} from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { FileImport } from '../import/FileImport';
import type { OutcomeWords } from '../import/FileOutcome';
import { TemplateButton } from '../import/TemplateButton';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { indicatorsApiRef } from './indicatorsApiRef';
import { useImportValues, useIndicators } from './useIndicators';
import styles from './Insights.module.css';

const INSIGHTS_PATH = '/insights';

function ToInsights() {
  const { t } = useWords();
  return (
    <ButtonLink variant="secondary" size="small" href={INSIGHTS_PATH}>
      {t('insights.values.toInsights')}
    </ButtonLink>
  );
}

function Import(props: { writable: readonly Indicator[] }) {
  const { writable } = props;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  const api = useApi(indicatorsApiRef);
  const [address, setAddress] = useSearchParams();
  const asked = address.get('indicator');
  const indicator = writable.find(({ id }) => id === asked) ?? writable[0];
  const work = useImportValues(indicator.id);
  const wordsOf = ({ counts }: ImportReport): OutcomeWords => {
    const create = formatters.number(counts.create);
    const update = formatters.number(counts.update);
    return {
      done: t('insights.values.done', { create, update }),
      wrong: t('import.wrong', { count: counts.error }),
      nothing: t('insights.values.nothing'),
      ready: t('insights.values.ready', { create, update }),
      confirm: t('import.confirm'),
    };
  };
  return (
    <FileImport
      work={work}
      wordsOf={wordsOf}
      description={t('insights.values.text')}
      columns={[
        t('insights.values.columns'),
        indicator.unit === 'percent' ? t('insights.values.shares') : '',
      ].join(' ')}
      template={
        <TemplateButton
          fileName={t('insights.values.template.file')}
          load={language => api.valuesTemplate(language)}
        />
      }
      doneAction={<ToInsights />}
    >
      <Select
        className={styles.before}
        label={t('insights.values.indicator')}
        options={writable.map(({ id, title }) => ({
          value: id,
          label: localize(title),
        }))}
        value={indicator.id}
        onChange={key => {
          work.reset();
          setAddress({ indicator: String(key) }, { replace: true });
        }}
      />
    </FileImport>
  );
}

function Page() {
  const { t } = useWords();
  const indicators = useIndicators();
  const writable = (indicators.data ?? []).filter(one => one.writable);
  return (
    <PageShell
      title={t('insights.values.title')}
      intro={t('insights.values.intro')}
      overline={<Link href={INSIGHTS_PATH}>{t('insights.title')}</Link>}
    >
      {indicators.isPending && <LoadingState shape="cards" count={1} />}
      {indicators.isError && (
        <ErrorState
          error={indicators.error}
          onRetry={() => indicators.refetch()}
        />
      )}
      {indicators.data && writable.length === 0 && (
        <EmptyState
          title={t('insights.values.closed.title')}
          description={t('insights.values.closed.text')}
          action={<ToInsights />}
        />
      )}
      {writable.length > 0 && <Import writable={writable} />}
    </PageShell>
  );
}

/** Values of an indicator from a file: see what each line does, then do it. */
export function ValuesPage() {
  return (
    <QueryProvider>
      <Page />
    </QueryProvider>
  );
}
