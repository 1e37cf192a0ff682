import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, VisuallyHidden } from '@backstage/ui';
import type { PolicySummary } from '@passerelle/plugin-approvals-common';
import { useAppLanguage, useFormatters } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { comparePolicies, type PolicyChange } from './comparePolicies';
import { PolicyFactWords } from './PolicyFactWords';
import { policyParts } from './policyFacts';

/** Every revision that was in force, and what changed between two of them. */
export function PolicyRevisions(props: { policy: PolicySummary }) {
  const { revisions } = props.policy;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const [from, setFrom] = useState(revisions[1]?.revision);
  const [to, setTo] = useState(revisions[0]?.revision);
  const before = revisions.find(({ revision }) => revision === from);
  const after = revisions.find(({ revision }) => revision === to);
  if (revisions.length < 2) {
    return (
      <p className={styles.quiet}>
        {revisions.length === 0
          ? t('admin.policy.noRevision')
          : t('admin.policy.oneRevision', {
              date: formatters.dateTime(revisions[0].firstSeenAt),
            })}
      </p>
    );
  }
  const options = revisions.map(({ revision, firstSeenAt }) => ({
    id: revision,
    label: t('admin.policy.revision', {
      date: formatters.dateTime(firstSeenAt),
      revision: revision.slice(0, 8),
    }),
  }));
  return (
    <section>
      <Text as="h3" className={styles.heading}>
        {t('admin.policy.changes')}
      </Text>
      <div className={styles.pair}>
        <Select
          label={t('admin.policy.from')}
          options={options}
          value={from}
          onChange={key => setFrom(String(key))}
        />
        <Select
          label={t('admin.policy.to')}
          options={options}
          value={to}
          onChange={key => setTo(String(key))}
        />
      </div>
      {before && after && (
        <Changes
          changes={comparePolicies(
            policyParts(before.definition),
            policyParts(after.definition),
          )}
        />
      )}
    </section>
  );
}

function Changes(props: { changes: readonly PolicyChange[] }) {
  const { changes } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (changes.length === 0) {
    return <p className={styles.quiet}>{t('request.changes.none')}</p>;
  }
  return (
    <ul className={styles.list} aria-label={t('admin.policy.changes')}>
      {changes.map(change => (
        <li
          key={`${change.kind} ${change.part.key} ${
            change.kind === 'changed' ? change.name : ''
          }`}
          className={styles.line}
        >
          <ChangeLine change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeLine(props: { change: PolicyChange }) {
  const { change } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const title = change.part.title
    ? localized(change.part.title, language)
    : t('admin.policy.general');
  if (change.kind !== 'changed') {
    const { kind } = change.part;
    return (
      <span className={styles.name}>
        {t(
          `admin.policy.${change.kind}.${
            kind === 'review' ? 'review' : 'stage'
          }`,
          { title },
        )}
      </span>
    );
  }
  return (
    <div className={styles.grow}>
      <div className={styles.quiet}>
        {title} · {t(`admin.policy.fact.${change.name}`)}
      </div>
      {change.before && (
        <>
          <VisuallyHidden>{t('request.changes.before')}</VisuallyHidden>
          <del className={styles.before}>
            <PolicyFactWords value={change.before} />
          </del>
          <span aria-hidden="true"> → </span>
        </>
      )}
      <VisuallyHidden>{t('request.changes.after')}</VisuallyHidden>
      <ins className={styles.after}>
        {change.after ? (
          <PolicyFactWords value={change.after} />
        ) : (
          t('request.changes.nothing')
        )}
      </ins>
    </div>
  );
}
