import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import {
  EntityNames,
  useRequestSubject,
} from '@passerelle/plugin-approvals-react';
import { ErrorState, LoadingState } from '@passerelle/ui';
import { describeFacts, type Fact } from '../words/describeFacts';
import { approvalsTranslationRef } from '../words/translation';
import { useTypeSchema, useValueWords } from '../words/useValueWords';
import styles from './Check.module.css';

const SHOWN_AT_FIRST = 4;

/** What the sheet and the form say about one criterion; what is long waits for a click. */
export function Facts(props: { request: ApprovalRequest; criterion: string }) {
  const { request, criterion } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const subject = useRequestSubject(request.id);
  const words = useValueWords();
  const schema = useTypeSchema(request.type);
  if (subject.isError && !subject.data) {
    return (
      <ErrorState error={subject.error} onRetry={() => subject.refetch()} />
    );
  }
  if (!subject.data) {
    return <LoadingState shape="lines" count={4} />;
  }
  const facts = describeFacts(subject.data, criterion, schema, words);
  return facts.length === 0 ? (
    <p className={styles.quiet}>{t('check.noFacts')}</p>
  ) : (
    <FactList facts={facts} />
  );
}

function FactList(props: { facts: readonly Fact[] }) {
  const { facts } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? facts : facts.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <dl className={styles.facts}>
        {shown.map(fact => (
          <div key={fact.path}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.entityRefs.length > 0 ? (
                <EntityNames refs={fact.entityRefs} />
              ) : (
                fact.text || t('check.empty')
              )}
              {fact.isRedacted && (
                <div className={styles.note}>{t('request.redacted')}</div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {facts.length > SHOWN_AT_FIRST && (
        <Button
          variant="tertiary"
          size="small"
          aria-expanded={isWhole}
          onPress={() => setIsWhole(whole => !whole)}
        >
          {isWhole
            ? t('check.less')
            : t('check.more', { count: facts.length - SHOWN_AT_FIRST })}
        </Button>
      )}
    </>
  );
}
