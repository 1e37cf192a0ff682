import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import type {
  ApprovalRequest,
  Review,
} from '@passerelle/plugin-approvals-common';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Check.module.css';
import { Checklist } from './Checklist';
import { Facts } from './Facts';

/** On the page of a request, closed until it is wanted: what to look at before answering. */
export function CheckAccordion(props: {
  request: ApprovalRequest;
  review: Review;
}) {
  const { request, review } = props;
  const { checklist = [], criterion } = review;
  const { t } = useTranslationRef(approvalsTranslationRef);
  if (checklist.length === 0 && criterion === undefined) {
    return null;
  }
  return (
    <Accordion>
      <AccordionTrigger
        title={t('desk.check')}
        subtitle={
          checklist.length > 0
            ? t('check.points', { count: checklist.length })
            : undefined
        }
      />
      <AccordionPanel>
        <div className={styles.columns}>
          {checklist.length > 0 && (
            <section>
              <Checklist request={request} review={review} points={checklist} />
            </section>
          )}
          {criterion !== undefined && (
            <section>
              <Text as="h3" className={styles.heading}>
                {t('check.facts')}
              </Text>
              <Facts request={request} criterion={criterion} />
            </section>
          )}
        </div>
      </AccordionPanel>
    </Accordion>
  );
}
