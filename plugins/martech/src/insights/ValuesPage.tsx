import { useApi } from '@backstage/core-plugin-api';
import { Button, ButtonLink, Select } from '@backstage/ui';
import type {
  ImportReport,
  Indicator,
} from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
  saveFile,
} from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { FileDrop } from '../import/FileDrop';
import { FileOutcome, type OutcomeWords } from '../import/FileOutcome';
import { ImportReportView } from '../import/ImportReportView';
import { useFileLanguage } from '../import/useFileLanguage';
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

function Template() {
  const { t } = useWords();
  const api = useApi(indicatorsApiRef);
  const language = useFileLanguage();
  const download = useMutation({
    mutationFn: async () =>
      saveFile(
        await api.valuesTemplate(language),
        t('insights.values.template.file'),
      ),
  });
  return (
    <Button
      variant="secondary"
      isPending={download.isPending}
      onPress={() => download.mutate()}
    >
      {t('import.template.action')}
    </Button>
  );
}

function Import(props: { writable: readonly Indicator[] }) {
  const { writable } = props;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  const [address, setAddress] = useSearchParams();
  const asked = address.get('indicator');
  const indicator = writable.find(({ id }) => id === asked) ?? writable[0];
  const work = useImportValues(indicator.id);
  const { file, check, write, report, failed } = work;
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
    <>
      <CardSection
        title={t('import.file.title')}
        description={t('insights.values.text')}
        actions={<Template />}
      >
        <div className={styles.form}>
          <Select
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
          <FileDrop
            label={t('import.drop')}
            hint={t('import.dropHint')}
            accept=".csv,.txt,text/csv"
            isDisabled={check.isPending || write.isPending}
            onFile={work.choose}
          />
          <p className={styles.quiet}>
            {t('insights.values.columns')}{' '}
            {indicator.unit === 'percent' && t('insights.values.shares')}
          </p>
        </div>
      </CardSection>
      <FileOutcome work={work} wordsOf={wordsOf} doneAction={<ToInsights />} />
      {report && !failed && (
        <CardSection title={t('import.report', { file: file?.name ?? '' })}>
          <ImportReportView report={report} />
        </CardSection>
      )}
    </>
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
