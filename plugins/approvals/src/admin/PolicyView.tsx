import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { PolicyFactWords } from './PolicyFactWords';
import type { PolicyPart } from './policyFacts';

/** A policy from its first stage to its end, as a person reads it. */
export function PolicyView(props: { parts: readonly PolicyPart[] }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const stages = props.parts.filter(({ kind }) => kind === 'stage');
  const parts = [
    ...props.parts.filter(({ kind }) => kind !== 'policy'),
    ...props.parts.filter(({ kind }) => kind === 'policy'),
  ];
  return (
    <div>
      {parts
        .filter(({ kind, facts }) => kind !== 'policy' || facts.length > 0)
        .map(part => (
          <div
            key={part.key}
            className={part.kind === 'review' ? styles.review : styles.stage}
          >
            <Text
              as={part.kind === 'review' ? 'h4' : 'h3'}
              className={styles.heading}
            >
              {part.kind === 'stage' && `${stages.indexOf(part) + 1} `}
              {part.title
                ? localized(part.title, language)
                : t('admin.policy.general')}
            </Text>
            <dl className={styles.rules}>
              {part.facts.map(({ name, value }) => (
                <div key={name}>
                  <dt>{t(`admin.policy.fact.${name}`)}</dt>
                  <dd>
                    <PolicyFactWords value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
    </div>
  );
}
