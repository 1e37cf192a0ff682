import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { CardSection, StatusBadge } from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { martechApiRef } from '../api/martechApiRef';
import { nearRenewals, type Renewal } from '../domain/nearRenewals';
import { toolPath } from '../domain/toolPath';
import { martechKeys } from '../hooks/martechKeys';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Home.module.css';

const OWNED_LIMIT = 200;
const SHOWN = 5;
const PRESSING_DAYS = 30;

/** The renewals of the tools that the person or their teams look after. */
function useOwnRenewals(): Renewal[] {
  const identityApi = useApi(identityApiRef);
  const api = useApi(martechApiRef);
  const { data } = useQuery({
    queryKey: [...martechKeys.lists, 'owned'],
    queryFn: async () => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      const owner = ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
      if (owner.length === 0) {
        return [];
      }
      return (await api.listTools({ owner, limit: OWNED_LIMIT })).items;
    },
  });
  return nearRenewals(data ?? [], new Date()).slice(0, SHOWN);
}

function RenewalRow(props: { renewal: Renewal }) {
  const { tool, contractEnd, actBefore, isNotice, autoRenewal } = props.renewal;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  const days = Math.max(0, formatters.daysUntil(actBefore));
  const facts = [
    t('home.renewals.ends', { date: formatters.date(contractEnd) }),
    isNotice
      ? t('home.renewals.notice', { date: formatters.date(actBefore) })
      : undefined,
    autoRenewal ? t('home.renewals.autoRenewal') : undefined,
  ];
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <Link href={toolPath(tool.ref)} weight="bold" standalone>
          {localize(tool.title)}
        </Link>
        <div className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <StatusBadge tone={days <= PRESSING_DAYS ? 'warning' : 'neutral'}>
        {days === 0
          ? t('home.renewals.today')
          : t('home.renewals.inDays', { count: days })}
      </StatusBadge>
    </li>
  );
}

/** Contracts that end or renew soon; only for people who look after tools with such a contract. */
export function RenewalsCard() {
  const { t } = useWords();
  const renewals = useOwnRenewals();
  if (renewals.length === 0) {
    return null;
  }
  return (
    <CardSection title={t('home.renewals.title')}>
      <ul className={styles.rows}>
        {renewals.map(renewal => (
          <RenewalRow key={renewal.tool.ref} renewal={renewal} />
        ))}
      </ul>
    </CardSection>
  );
}
