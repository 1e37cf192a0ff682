import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityNames } from '@passerelle/plugin-approvals-react';
import { EntityName, useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import type { PolicyFactValue } from './policyFacts';

/** Reads a rule of a policy out. */
export function PolicyFactWords(props: { value: PolicyFactValue }) {
  const { value } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  switch (value.kind) {
    case 'refs':
      return <ReviewerNames refs={value.refs} />;
    case 'text':
      return <>{localized(value.text, language)}</>;
    case 'codes':
      return (
        <>
          {value.codes.map((code, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <code>{code}</code>
            </span>
          ))}
        </>
      );
    case 'rule':
      return (
        <>
          {value.rule.kind === 'quorum'
            ? t('admin.policy.rule.quorum', { count: value.rule.count })
            : t(`admin.policy.rule.${value.rule.kind}`)}
        </>
      );
    case 'hours':
      return <>{t('admin.dry.hours', { count: value.count })}</>;
    case 'days':
      return <>{t('admin.policy.days', { count: value.count })}</>;
    case 'yes':
      return <>{t('yes')}</>;
    default:
      return value satisfies never;
  }
}

const resolvers = {
  'subject.owner': 'admin.policy.resolver.subjectOwner',
  'requester.manager': 'admin.policy.resolver.requesterManager',
} as const;

/** People and teams by name; who is found for each request, in words. */
function ReviewerNames(props: { refs: readonly string[] }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <EntityNames
      refs={props.refs}
      renderName={ref => {
        const resolver = Object.entries(resolvers).find(([id]) => id === ref);
        if (resolver) {
          return t(resolver[1]);
        }
        return ref.includes(':') ? (
          <EntityName entityRef={ref} />
        ) : (
          <code>{ref}</code>
        );
      }}
    />
  );
}
