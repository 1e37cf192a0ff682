import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type { PolicySummary } from '@passerelle/plugin-approvals-common';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import {
  CardSection,
  ErrorState,
  LoadingState,
  useAppLanguage,
  useFormatters,
} from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { policyParts } from './policyFacts';
import { PolicyRevisions } from './PolicyRevisions';
import { PolicyView } from './PolicyView';

/** Who decides on what: every policy in force, readable, with its revisions. */
export function PoliciesCard() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const api = useApi(approvalsApiRef);
  const policies = useQuery({
    queryKey: ['approvals', 'policies'],
    queryFn: async () => (await api.listPolicies()).items,
  });
  return (
    <CardSection
      title={t('admin.policy.title')}
      description={t('admin.policy.description')}
    >
      {policies.isPending && <LoadingState shape="lines" count={3} />}
      {policies.isError && !policies.data && (
        <ErrorState error={policies.error} onRetry={() => policies.refetch()} />
      )}
      {policies.data?.length === 0 && (
        <p className={styles.quiet}>{t('admin.policy.none')}</p>
      )}
      <div className={styles.accordions}>
        {policies.data?.map(policy => (
          <PolicyAccordion key={policy.id} policy={policy} />
        ))}
      </div>
    </CardSection>
  );
}

function PolicyAccordion(props: { policy: PolicySummary }) {
  const { policy } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const formatters = useFormatters();
  const parts = policyParts(policy.definition);
  const stages = parts
    .filter(({ kind }) => kind === 'stage')
    .flatMap(({ title }) => (title ? [localized(title, language)] : []));
  return (
    <Accordion>
      <AccordionTrigger
        title={localized(policy.title, language)}
        subtitle={[
          formatters.list(stages),
          ...(policy.revisions.length > 1
            ? [t('admin.policy.revisions', { count: policy.revisions.length })]
            : []),
        ].join(' · ')}
      />
      <AccordionPanel>
        <div className={styles.policy}>
          <PolicyView parts={parts} />
          <PolicyRevisions policy={policy} />
        </div>
      </AccordionPanel>
    </Accordion>
  );
}
