import { useState } from 'react';
import { Select } from '@backstage/ui';
import { useRequestTypes } from '@passerelle/plugin-approvals-react';
import type { Insights, Waiting } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { Bars } from './Bars';
import { waitingInWords } from './indicatorWords';
import styles from './Insights.module.css';

/** What people call each type of request; its id while the approval engine does not answer. */
function useTypeName(): (type: string) => string {
  const types = useRequestTypes();
  const localize = useLocalize();
  return type => {
    const title = types.data?.find(({ id }) => id === type)?.title;
    return title ? localize(title) : type;
  };
}

function longestOf(waits: ReadonlyArray<Waiting | undefined>): number {
  return Math.max(...waits.map(wait => wait?.medianDays ?? 0), 0.1);
}

/** How long one type of request took, month by month; a month without answers is a gap. */
function Months(props: { leadTime: Insights['leadTimes'][number] }) {
  const { months } = props.leadTime;
  const words = useWords();
  const { t, language } = words;
  const longest = longestOf(months.map(({ waiting }) => waiting));
  const name = (month: string) =>
    new Intl.DateTimeFormat(language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${month}-15T12:00:00Z`));
  return (
    <Bars
      caption={t('insights.leadTimes.byMonth')}
      headings={[
        t('insights.leadTimes.month'),
        t('insights.median'),
        t('insights.p90'),
        t('insights.leadTimes.answers'),
      ]}
      rows={months.map(({ month, waiting }) => ({
        id: month,
        label: name(month),
        share: waiting && waiting.medianDays / longest,
        cells: waiting
          ? waitingInWords(waiting, words)
          : ['–', '–', t('insights.noAnswer')],
      }))}
    />
  );
}

/** How long people wait for an answer: by type of request, and month by month for one of them. */
export function LeadTimeSection(props: { leadTimes: Insights['leadTimes'] }) {
  const { leadTimes } = props;
  const words = useWords();
  const { t } = words;
  const typeName = useTypeName();
  const [chosen, setChosen] = useState<string>();
  const shown = leadTimes.find(({ type }) => type === chosen) ?? leadTimes[0];
  const longest = longestOf(leadTimes);
  return (
    <CardSection
      title={t('insights.leadTimes.title')}
      description={t('insights.leadTimes.description')}
    >
      {shown === undefined ? (
        <p className={styles.quiet}>{t('insights.leadTimes.empty')}</p>
      ) : (
        <div className={styles.form}>
          <Bars
            caption={t('insights.leadTimes.title')}
            headings={[
              t('insights.leadTimes.type'),
              t('insights.median'),
              t('insights.p90'),
              t('insights.leadTimes.answers'),
            ]}
            rows={leadTimes.map(leadTime => ({
              id: leadTime.type,
              label: typeName(leadTime.type),
              share: leadTime.medianDays / longest,
              cells: waitingInWords(leadTime, words),
            }))}
          />
          <Select
            label={t('insights.leadTimes.byMonth')}
            options={leadTimes.map(({ type }) => ({
              value: type,
              label: typeName(type),
            }))}
            value={shown.type}
            onChange={key => setChosen(String(key))}
          />
          <Months leadTime={shown} />
        </div>
      )}
    </CardSection>
  );
}
