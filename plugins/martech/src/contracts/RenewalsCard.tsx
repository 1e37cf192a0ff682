import { Link } from '@backstage/ui';
import type { Contract } from '@passerelle/plugin-martech-common';
import { CardSection, StatusBadge } from '@passerelle/ui';
import { toolPath } from '../domain/toolPath';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { CONTRACTS_PATH } from './contractsPath';
import { useContracts } from './useContracts';
import styles from './Contracts.module.css';

const SHOWN = 5;
const PRESSING_DAYS = 30;
/** How far ahead a renewal is near: long enough to talk to the vendor, the finance team and the users. */
const NEAR_DAYS = 120;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

function isoDay(offset: number): string {
  const day = new Date(Date.now() + offset * DAY_MILLISECONDS);
  return day.toISOString().slice(0, 10);
}

function RenewalRow(props: { contract: Contract }) {
  const { toolRef, title, contractEnd, actBy, isNotice, autoRenewal } =
    props.contract;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  const isPressing = formatters.daysUntil(actBy) <= PRESSING_DAYS;
  const facts = [
    t('home.renewals.ends', { date: formatters.date(contractEnd) }),
    isNotice
      ? t('home.renewals.notice', { date: formatters.date(actBy) })
      : undefined,
    autoRenewal ? t('home.renewals.autoRenewal') : undefined,
  ];
  return (
    <li className={styles.cardRow}>
      <div className={styles.what}>
        <Link href={toolPath(toolRef)} weight="bold" standalone>
          {localize(title)}
        </Link>
        <div className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <StatusBadge tone={isPressing ? 'warning' : 'neutral'}>
        <span className={styles.capital}>{formatters.due(actBy)}</span>
      </StatusBadge>
    </li>
  );
}

/** Contracts on which somebody must act soon; only for people who look after tools with such a contract. */
export function RenewalsCard() {
  const { t } = useWords();
  const { data } = useContracts({
    scope: 'mine',
    from: isoDay(0),
    to: isoDay(NEAR_DAYS),
    limit: SHOWN * 2,
  });
  const near = (data?.items ?? [])
    .filter(({ state }) => state !== 'decided')
    .slice(0, SHOWN);
  if (near.length === 0) {
    return null;
  }
  return (
    <CardSection
      title={t('home.renewals.title')}
      actions={<Link href={CONTRACTS_PATH}>{t('contracts.calendar')}</Link>}
    >
      <ul className={styles.rows}>
        {near.map(contract => (
          <RenewalRow key={contract.toolRef} contract={contract} />
        ))}
      </ul>
    </CardSection>
  );
}
