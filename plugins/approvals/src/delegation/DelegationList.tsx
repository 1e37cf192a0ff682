import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type { Delegation } from '@passerelle/plugin-approvals-common';
import {
  useEndDelegation,
  useRequestTypes,
} from '@passerelle/plugin-approvals-react';
import {
  EntityName,
  StatusBadge,
  useAppLanguage,
  useFormatters,
  type Tone,
} from '@passerelle/ui';
import { ActionRefusal } from '../request/ActionRefusal';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Delegation.module.css';

const tones: Record<Delegation['status'], Tone> = {
  upcoming: 'info',
  active: 'success',
  ended: 'neutral',
};

/** Delegations in one direction, with a way to end those that the reader may end. */
export function DelegationList(props: {
  title: string;
  empty: string;
  delegations: readonly Delegation[];
  /** Whose name tells the delegations apart. */
  other: 'delegate' | 'delegator';
}) {
  const { delegations } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const end = useEndDelegation();
  return (
    <section>
      <Text as="h3" className={styles.heading}>
        {props.title}
      </Text>
      {delegations.length === 0 && (
        <p className={styles.quiet}>{props.empty}</p>
      )}
      <ul className={styles.list}>
        {delegations.map(delegation => (
          <li key={delegation.id} className={styles.line}>
            <DelegationWords delegation={delegation} other={props.other} />
            {delegation.canEnd && (
              <Button
                variant="secondary"
                size="small"
                isPending={end.isPending && end.variables === delegation.id}
                onPress={() => end.mutate(delegation.id)}
              >
                {t('delegation.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActionRefusal error={end.error} />
    </section>
  );
}

function DelegationWords(props: {
  delegation: Delegation;
  other: 'delegate' | 'delegator';
}) {
  const { delegation } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const language = useAppLanguage();
  const types = useRequestTypes();
  const type = types.data?.find(one => one.id === delegation.type);
  return (
    <div>
      <div>
        <EntityName entityRef={delegation[props.other]} />{' '}
        <StatusBadge tone={tones[delegation.status]}>
          {t(`delegation.status.${delegation.status}`)}
        </StatusBadge>
      </div>
      <div className={styles.quiet}>
        {t('delegation.dates', {
          from: formatters.date(delegation.startsAt, 'medium'),
          to: formatters.date(delegation.endsAt, 'medium'),
        })}
        {delegation.type &&
          ` · ${type ? localized(type.title, language) : delegation.type}`}
      </div>
    </div>
  );
}
