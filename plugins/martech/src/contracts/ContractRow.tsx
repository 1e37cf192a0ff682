import { Link } from '@backstage/ui';
import { requestPath } from '@passerelle/plugin-approvals-react';
import type { Contract } from '@passerelle/plugin-martech-common';
import { EntityName, StatusBadge, type Tone } from '@passerelle/ui';
import { toolPath } from '../domain/toolPath';
import { useLocalize } from '../words/localize';
import { useWords, type Words } from '../words/useWords';
import styles from './Contracts.module.css';

const tones: Record<Contract['state'], Tone> = {
  late: 'danger',
  waiting: 'info',
  upcoming: 'neutral',
  decided: 'success',
};

/** What the contract says, in one line. */
function terms(contract: Contract, { t, formatters }: Words): string {
  const { contractEnd, deadline, actBy, isNotice, autoRenewal } = contract;
  return [
    isNotice ? t('contracts.row.notice') : t('contracts.row.end'),
    t('contracts.row.until', { date: formatters.date(contractEnd, 'medium') }),
    autoRenewal ? t('contracts.row.autoRenewal') : undefined,
    deadline === actBy
      ? undefined
      : t('contracts.row.exactly', {
          date: formatters.date(deadline, 'weekday'),
        }),
  ]
    .filter(part => part !== undefined)
    .join(' · ');
}

function amountOf(
  { amount, costBand }: Contract,
  { t, formatters }: Words,
): string | undefined {
  if (amount) {
    return t('contracts.row.perYear', {
      amount: formatters.money(amount.annualCost, amount.currency),
    });
  }
  return costBand && t(`costBand.${costBand}`);
}

function State(props: { contract: Contract }) {
  const { state, decision, request } = props.contract;
  const { t } = useWords();
  const words = decision
    ? t(`contracts.decision.${decision}`)
    : t(`contracts.state.${state}`);
  return (
    <div className={styles.state}>
      <StatusBadge tone={decision === 'leave' ? 'warning' : tones[state]}>
        {words}
      </StatusBadge>
      {request && (
        <Link href={requestPath(request.id)} variant="body-small">
          {t('contracts.row.request', { number: request.number })}
        </Link>
      )}
    </div>
  );
}

/** One contract: by when to act first. */
export function ContractRow(props: { contract: Contract }) {
  const { contract } = props;
  const words = useWords();
  const { formatters } = words;
  const localize = useLocalize();
  const { actBy, toolRef, title, owners } = contract;
  const amount = amountOf(contract, words);
  return (
    <li className={styles.row}>
      <div className={styles.day}>
        <time dateTime={actBy}>{formatters.date(actBy, 'weekday')}</time>
        <span className={styles.quiet}>{formatters.due(actBy)}</span>
      </div>
      <div className={styles.what}>
        <Link href={toolPath(toolRef)} weight="bold" standalone>
          {localize(title)}
        </Link>
        <div className={styles.quiet}>{terms(contract, words)}</div>
        <div className={styles.quiet}>
          <EntityName entityRef={owners.business} />
          {amount && ` · ${amount}`}
        </div>
      </div>
      <State contract={contract} />
    </li>
  );
}
