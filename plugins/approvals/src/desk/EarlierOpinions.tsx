import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  ApprovalRequest,
  Review,
} from '@passerelle/plugin-approvals-common';
import { ReviewLine } from '../request/ReviewLine';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Desk.module.css';

/**
 * What the stages before this one answered, with their conditions: whoever decides last builds on it. Opinions of the
 * same stage are left out, so that each is given on its own.
 */
export function EarlierOpinions(props: {
  request: ApprovalRequest;
  review: Review;
}) {
  const { stages } = props.request;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const own = stages.findIndex(({ reviews }) =>
    reviews.some(({ id }) => id === props.review.id),
  );
  const given = stages
    .slice(0, Math.max(own, 0))
    .flatMap(({ reviews }) => reviews)
    .filter(({ decision }) => decision);
  if (given.length === 0) {
    return null;
  }
  return (
    <section>
      <Text as="h3" className={styles.heading}>
        {t('desk.earlier')}
      </Text>
      <ul className={styles.opinions}>
        {given.map(review => (
          <li key={review.id}>
            <ReviewLine review={review} stages={stages} />
          </li>
        ))}
      </ul>
    </section>
  );
}
