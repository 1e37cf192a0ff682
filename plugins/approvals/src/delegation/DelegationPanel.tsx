import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useDelegations, useMyRef } from '@passerelle/plugin-approvals-react';
import { CardSection, ErrorState, LoadingState } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Delegation.module.css';
import { DelegationForm } from './DelegationForm';
import { DelegationList } from './DelegationList';

/** Lets a reviewer be stood in for, and shows who stands in for whom. */
export function DelegationPanel(props: { onClose(): void }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const me = useMyRef();
  const delegations = useDelegations();
  const { data } = delegations;
  return (
    <CardSection
      title={t('delegation.title')}
      description={t('delegation.description')}
      actions={
        <Button variant="tertiary" size="small" onPress={props.onClose}>
          {t('desk.shortcuts.close')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <DelegationForm me={me} />
        <div className={styles.stack}>
          {delegations.isPending && <LoadingState shape="lines" count={2} />}
          {delegations.isError && !data && (
            <ErrorState
              error={delegations.error}
              onRetry={() => delegations.refetch()}
            />
          )}
          {data && (
            <>
              <DelegationList
                title={t('delegation.given')}
                empty={t('delegation.noneGiven')}
                delegations={data.filter(one => one.delegator === me)}
                other="delegate"
              />
              <DelegationList
                title={t('delegation.got')}
                empty={t('delegation.noneGot')}
                delegations={data.filter(one => one.delegate === me)}
                other="delegator"
              />
            </>
          )}
        </div>
      </div>
    </CardSection>
  );
}
