import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type {
  ApprovalRequest,
  RequestDifference,
} from '@passerelle/plugin-approvals-common';
import { useRequestDifference } from '@passerelle/plugin-approvals-react';
import { ErrorState, LoadingState } from '@passerelle/ui';
import { fieldLabel, schemaAt } from '../words/describeValues';
import { localized } from '../words/localized';
import { describeCoded } from '../words/nameCodes';
import { approvalsTranslationRef } from '../words/translation';
import { useReviewTitle } from '../words/useReviewTitle';
import { useTypeSchema, useValueWords } from '../words/useValueWords';
import styles from './Request.module.css';

/** What changed between two revisions, field by field. */
export function Differences(props: {
  request: ApprovalRequest;
  from: number;
  to: number;
}) {
  const { request, from, to } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const difference = useRequestDifference(request.id, { from, to });
  if (difference.isError) {
    return (
      <ErrorState
        error={difference.error}
        onRetry={() => difference.refetch()}
      />
    );
  }
  if (!difference.data) {
    return <LoadingState shape="lines" count={2} />;
  }
  if (difference.data.length === 0) {
    return <p className={styles.quiet}>{t('request.changes.none')}</p>;
  }
  return (
    <ul className={styles.plain}>
      {difference.data.map(item => (
        <li key={item.path} className={styles.entry}>
          <DifferenceLine request={request} difference={item} />
        </li>
      ))}
    </ul>
  );
}

function DifferenceLine(props: {
  request: ApprovalRequest;
  difference: RequestDifference;
}) {
  const { request, difference } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const words = useValueWords();
  const schema = useTypeSchema(request.type);
  const concerned = useConcernedReviews(request, difference.criteria);
  const field = schemaAt(difference.path, schema);
  const describe = (value: unknown) =>
    describeCoded(value, difference.valueLabels, field, words);
  const before = describe(difference.before);
  const after = describe(difference.after);
  // Both sides may look the same where the reader may not see the value.
  const sayAfter = () => {
    if (!after) {
      return t(
        `request.changes.${difference.redacted ? 'redacted' : 'nothing'}`,
      );
    }
    if (before === after) {
      return t('request.changes.sameShown', { value: after });
    }
    return before ? after : `+ ${after}`;
  };
  return (
    <>
      <div className={styles.quiet}>
        {difference.label
          ? localized(difference.label, words.language)
          : fieldLabel(difference.path, schema, words.language)}
        {concerned.length > 0 &&
          ` · ${t('request.changes.concerns', {
            reviews: concerned.join(', '),
          })}`}
      </div>
      <div>
        {before && before !== after && (
          <>
            <VisuallyHidden>{t('request.changes.before')}</VisuallyHidden>
            <del className={styles.before}>{before}</del>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <VisuallyHidden>{t('request.changes.after')}</VisuallyHidden>
        <ins className={styles.after}>{sayAfter()}</ins>
      </div>
      {difference.redacted && (
        <div className={styles.quiet}>{t('request.redacted')}</div>
      )}
    </>
  );
}

/** The names of the reviews whose criterion depends on a changed field. */
function useConcernedReviews(
  request: ApprovalRequest,
  criteria: readonly string[],
): string[] {
  const titleOf = useReviewTitle();
  const names = request.stages
    .flatMap(stage => stage.reviews)
    .filter(
      review =>
        review.criterion !== undefined && criteria.includes(review.criterion),
    )
    .map(review => titleOf(review, request.stages));
  return [...new Set(names)];
}
