import { useApi } from '@backstage/core-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import type { ShadowReport } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  EntityName,
  LoadingState,
  PageShell,
  QueryProvider,
  saveFile,
} from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { useTaxonomyTitle } from '../hooks/useTaxonomy';
import { useFileLanguage } from '../import/useFileLanguage';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { CountBars } from './CountBars';
import { shadowApiRef } from './shadowApiRef';
import { TRIAGE_PATH } from './shadowPaths';
import { ShadowClosed } from './ShadowClosed';
import { ShadowRefused } from './ShadowRefused';
import { useIsTriager } from './useIsTriager';
import { useShadowReport } from './useShadow';
import styles from './Shadow.module.css';

const HOURS_A_DAY = 24;

function Export() {
  const { t } = useWords();
  const api = useApi(shadowApiRef);
  const language = useFileLanguage();
  const save = useMutation({
    mutationFn: async () =>
      saveFile(await api.exportFindings({ language }), t('shadow.report.file')),
  });
  return (
    <Button
      variant="secondary"
      isPending={save.isPending}
      onPress={() => save.mutate()}
    >
      {t('shadow.report.export')}
    </Button>
  );
}

/** The numbers that say at a glance how it goes. */
function Figures(props: { report: ShadowReport }) {
  const { found, decided, medianHoursToDecision: hours } = props.report;
  const { t, formatters } = useWords();
  const time =
    hours === undefined
      ? t('shadow.report.noTime')
      : t('shadow.report.days', {
          count: Math.max(1, Math.round(hours / HOURS_A_DAY)),
        });
  const figures = [
    [formatters.number(found), t('shadow.report.found')],
    [formatters.number(decided), t('shadow.report.decided')],
    [time, t('shadow.report.time')],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([figure, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Months(props: { report: ShadowReport }) {
  const { t, language, formatters } = useWords();
  const name = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('shadow.report.month')}</th>
          <th scope="col">{t('shadow.report.found')}</th>
          <th scope="col">{t('shadow.report.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {props.report.byMonth.map(({ month, found, decided }) => (
          <tr key={month}>
            <th scope="row">{name.format(new Date(`${month}-01`))}</th>
            <td>{formatters.number(found)}</td>
            <td>{formatters.number(decided)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counts(props: { report: ShadowReport }) {
  const { report } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const titleOf = useTaxonomyTitle();
  const categoryName = (id: string) => {
    const title = titleOf(id);
    return title ? localize(title) : id;
  };
  return (
    <div className={styles.grid}>
      <CardSection title={t('shadow.report.byMonth')}>
        <Months report={report} />
      </CardSection>
      <CardSection title={t('shadow.report.byOutcome')}>
        <CountBars
          counts={report.byOutcome}
          nameOf={value => t(`shadow.outcome.${value}`)}
        />
      </CardSection>
      <CardSection title={t('shadow.report.byState')}>
        <CountBars
          counts={report.byState}
          nameOf={value => t(`shadow.state.${value}`)}
        />
      </CardSection>
      <CardSection title={t('shadow.report.bySource')}>
        <CountBars
          counts={report.bySource}
          nameOf={value => t(`shadow.source.${value}`)}
        />
      </CardSection>
      <CardSection title={t('shadow.report.byTeam')}>
        <CountBars
          counts={report.byTeam}
          nameOf={value => <EntityName entityRef={value} />}
        />
      </CardSection>
      <CardSection title={t('shadow.report.byCategory')}>
        <CountBars counts={report.byCategory} nameOf={categoryName} />
      </CardSection>
    </div>
  );
}

function Report() {
  const { t, formatters } = useWords();
  const report = useShadowReport({});
  if (report.isPending) return <LoadingState shape="cards" count={4} />;
  if (report.isError) {
    return (
      <ShadowRefused error={report.error} onRetry={() => report.refetch()} />
    );
  }
  if (report.data.found === 0 && report.data.decided === 0) {
    return (
      <EmptyState
        title={t('shadow.report.empty')}
        description={t('shadow.emptyHint')}
      />
    );
  }
  const { from, to } = report.data;
  return (
    <>
      <p className={styles.paragraph}>
        {t('shadow.report.range', {
          from: formatters.date(from),
          to: formatters.date(to),
        })}
      </p>
      <Figures report={report.data} />
      <Counts report={report.data} />
    </>
  );
}

function Page() {
  const { t } = useWords();
  const isTriager = useIsTriager();
  return (
    <PageShell
      title={t('shadow.report.title')}
      intro={t('shadow.report.intro')}
      actions={
        isTriager && (
          <>
            <ButtonLink variant="secondary" href={TRIAGE_PATH}>
              {t('shadow.triage.title')}
            </ButtonLink>
            <Export />
          </>
        )
      }
    >
      {isTriager === undefined && <LoadingState shape="cards" count={4} />}
      {isTriager === false && <ShadowClosed />}
      {isTriager && <Report />}
    </PageShell>
  );
}

/** What was found and decided, for the IT department. */
export function ReportPage() {
  return (
    <QueryProvider>
      <Page />
    </QueryProvider>
  );
}
