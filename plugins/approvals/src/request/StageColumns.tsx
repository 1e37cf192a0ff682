import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  ApprovalRequest,
  Stage,
} from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  stageTones,
} from '@passerelle/plugin-approvals-react';
import { Section, StatusBadge, useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import { ReviewLine } from './ReviewLine';
import styles from './Request.module.css';

/** The path of a request: one column per stage, with its reviews. */
export function StageColumns(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (request.stages.length === 0) {
    return null;
  }
  return (
    <Section title={t('request.path')}>
      <ol className={styles.stages}>
        {request.stages.map((stage, index) => (
          <li key={stage.id} className={styles.stage}>
            <StageColumn
              stage={stage}
              number={index + 1}
              stages={request.stages}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StageColumn(props: {
  stage: Stage;
  number: number;
  stages: readonly Stage[];
}) {
  const { stage } = props;
  const { t: word } = useTranslationRef(approvalsReactTranslationRef);
  const language = useAppLanguage();
  return (
    <>
      <div className={styles.stageHead}>
        <Text as="h3" className={styles.stageTitle}>
          {props.number} {localized(stage.title, language)}
        </Text>
        <StatusBadge tone={stageTones[stage.status]}>
          {word(`stageStatus.${stage.status}`)}
        </StatusBadge>
      </div>
      <StageRuleNote stage={stage} />
      <ul className={styles.reviews}>
        {stage.reviews.map(review => (
          <li key={review.id} className={styles.review}>
            <ReviewLine
              review={review}
              stages={props.stages}
              isAlone={stage.reviews.length === 1}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function StageRuleNote(props: { stage: Stage }) {
  const { rule, reviews } = props.stage;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (rule.kind === 'all' || reviews.length < 2) {
    return null;
  }
  return (
    <div className={styles.quiet}>
      {rule.kind === 'any'
        ? t('request.rule.any')
        : t('request.rule.quorum', { needed: String(rule.count) })}
    </div>
  );
}
