import {
  contractDeadline,
  type EntityRef,
  type Tool,
  type ToolFinanceSheet,
} from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useLastWorkingDay } from '../contracts/useLastWorkingDay';
import { useWords, type Words } from '../words/useWords';
import styles from './ToolPage.module.css';

/** The contract in sentences; a deadline that has passed is no longer something to act on. */
function contractSentences(finance: ToolFinanceSheet, words: Words): string[] {
  const { t, formatters } = words;
  const { contractStart, contractEnd, autoRenewal } = finance;
  if (!contractEnd) {
    return [];
  }
  if (formatters.daysUntil(contractEnd) < 0 && !autoRenewal) {
    return [t('cost.ended', { date: formatters.date(contractEnd) })];
  }
  const until = formatters.date(contractEnd);
  return [
    contractStart
      ? t('cost.from', { date: formatters.date(contractStart), until })
      : t('cost.until', { date: until }),
    autoRenewal === undefined
      ? ''
      : t(autoRenewal ? 'cost.autoRenewal' : 'cost.noAutoRenewal'),
  ].filter(Boolean);
}

/** By when to tell the vendor: the same working day as in the contract calendar. */
function Notice(props: { toolRef: EntityRef; deadline: string }) {
  const { t, formatters } = useWords();
  const day = useLastWorkingDay(props.toolRef, props.deadline);
  if (!day || formatters.daysUntil(day) < 0) {
    return null;
  }
  return <> {t('cost.notice', { date: formatters.date(day) })}</>;
}

function ExactCost(props: { toolRef: EntityRef; finance: ToolFinanceSheet }) {
  const { toolRef, finance } = props;
  const words = useWords();
  const { t, formatters } = words;
  const [period, ...rest] = contractSentences(finance, words);
  const deadline = contractDeadline(finance);
  const canStillStop =
    deadline?.isNotice && formatters.daysUntil(deadline.date) >= 0;
  return (
    <>
      <p className={styles.figure}>
        {finance.annualCost === 0
          ? t('costBand.free')
          : t('cost.perYear', {
              amount: formatters.money(finance.annualCost, finance.currency),
            })}
        {finance.licences !== undefined && (
          <span className={styles.quiet}>
            {' · '}
            {t('cost.licences', { count: finance.licences })}
          </span>
        )}
      </p>
      {period && (
        <p className={styles.paragraph}>
          {[`${period}.`, ...rest].join(' ')}
          {canStillStop && (
            <Notice toolRef={toolRef} deadline={deadline.date} />
          )}
        </p>
      )}
    </>
  );
}

/** What the tool costs: amounts for those who may see them, else the order of magnitude. */
export function CostSection(props: { tool: Tool }) {
  const { ref, finance, costBand, renewal } = props.tool;
  const { t, formatters } = useWords();
  return (
    <CardSection title={t('cost.title')}>
      {finance && <ExactCost toolRef={ref} finance={finance} />}
      {!finance && costBand && (
        <>
          <p className={styles.figure}>{t(`costBand.${costBand}`)}</p>
          {costBand !== 'free' && (
            <p className={styles.quiet}>{t('cost.bandHint')}</p>
          )}
        </>
      )}
      {!finance && !costBand && (
        <p className={styles.quiet}>{t('cost.none')}</p>
      )}
      {renewal && (
        <p className={styles.paragraph}>
          {t(`life.renewal.${renewal.decision}`, {
            date: formatters.date(renewal.at),
          })}
        </p>
      )}
    </CardSection>
  );
}
