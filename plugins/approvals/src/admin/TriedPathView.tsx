import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  DryRunCondition,
  DryRunResult,
  DryRunSlot,
} from '@passerelle/plugin-approvals-common';
import { EntityNames } from '@passerelle/plugin-approvals-react';
import { StatusBadge, useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';

/** A tried path: every stage and review, on it or not, with the reason. */
export function TriedPathView(props: { path: DryRunResult }) {
  const { path } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  return (
    <>
      <p className={styles.quiet}>
        {t('admin.dry.policy', {
          policy: path.policy.id,
          revision: path.policy.revision,
        })}
      </p>
      <ol className={styles.list}>
        {path.stages.map((stage, index) => (
          <li key={stage.id} className={styles.stage}>
            <Text as="h3" className={styles.heading}>
              {index + 1} {localized(stage.title, language)}{' '}
              <Applies applies={stage.applies} />
            </Text>
            <ConditionWords condition={stage.condition} />
            <ul className={styles.list}>
              {stage.slots.map(slot => (
                <li key={slot.id} className={styles.line}>
                  <ReviewWords review={slot} />
                  <Applies applies={stage.applies && slot.applies} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {path.fulfilment && (
        <p className={styles.quiet}>
          {t('admin.dry.fulfilment')}{' '}
          <EntityNames refs={path.fulfilment.fulfillers} />
        </p>
      )}
    </>
  );
}

function Applies(props: { applies: boolean }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <StatusBadge tone={props.applies ? 'success' : 'neutral'}>
      {t(props.applies ? 'admin.dry.applies' : 'admin.dry.skipped')}
    </StatusBadge>
  );
}

function ReviewWords(props: { review: DryRunSlot }) {
  const { review } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  return (
    <div className={styles.grow}>
      <div className={styles.name}>
        {review.title ? localized(review.title, language) : review.id}
      </div>
      <div className={styles.quiet}>
        {review.unassigned ? (
          <span className={styles.problem}>{t('admin.dry.unassigned')}</span>
        ) : (
          <EntityNames refs={review.reviewers} />
        )}
        {review.usedFallback && ` · ${t('admin.dry.fallback')}`}
        {review.slaHours !== undefined &&
          ` · ${t('admin.dry.hours', { count: review.slaHours })}`}
      </div>
      {review.reason && (
        <div className={styles.quiet}>{localized(review.reason, language)}</div>
      )}
      <ConditionWords condition={review.condition} />
    </div>
  );
}

function ConditionWords(props: { condition: DryRunCondition | undefined }) {
  const { condition } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return condition ? (
    <div className={styles.quiet}>
      {t(condition.held ? 'admin.dry.held' : 'admin.dry.notHeld')}{' '}
      <code>{condition.expression}</code>
    </div>
  ) : null;
}
