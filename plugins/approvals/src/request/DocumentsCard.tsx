import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { useRequestComments } from '@passerelle/plugin-approvals-react';
import { CardSection, EntityName, FormattedDate } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { documentsOf } from './documentsOf';
import styles from './Request.module.css';

/** The links of a request in one place; nothing while there is none. */
export function DocumentsCard(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const comments = useRequestComments(request.id);
  const documents = documentsOf(request, comments.data ?? []);
  if (documents.length === 0) {
    return null;
  }
  return (
    <CardSection title={t('request.review.evidence')}>
      <ul className={styles.plain}>
        {documents.map(({ title, url, by, at }) => (
          <li key={url} className={styles.entry}>
            <Link href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </Link>
            <div className={styles.quiet}>
              <EntityName entityRef={by} /> ·{' '}
              <FormattedDate value={at} format="medium" />
            </div>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
