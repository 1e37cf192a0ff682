import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import type {
  ApprovalRequest,
  LocalizedText,
  Review,
} from '@passerelle/plugin-approvals-common';
import { useAppLanguage } from '@passerelle/ui';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Check.module.css';
import { useTicks } from './useTicks';

/** What a reviewer of this criterion looks at, with boxes for their own use. */
export function Checklist(props: {
  request: ApprovalRequest;
  review: Review;
  points: readonly LocalizedText[];
}) {
  const { request, review, points } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const { ticks, setTick } = useTicks(
    `${request.id} ${review.id} ${request.revision}`,
  );
  const done = points.filter(point => ticks.has(point.en)).length;
  return (
    <>
      <ul className={styles.points}>
        {points.map(point => (
          <li key={point.en} className={styles.point}>
            <Checkbox
              isSelected={ticks.has(point.en)}
              onChange={isTicked => setTick(point.en, isTicked)}
            >
              {localized(point, language)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {t('check.personal', {
          done: String(done),
          total: String(points.length),
        })}
      </p>
    </>
  );
}
