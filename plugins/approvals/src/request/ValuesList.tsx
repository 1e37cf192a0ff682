import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { EntityName } from '@passerelle/ui';
import { LinkedText } from '../components/LinkedText';
import { subjectPath } from '../components/subjectPath';
import { describeValues } from '../words/describeValues';
import { approvalsTranslationRef } from '../words/translation';
import { useTypeSchema, useValueWords } from '../words/useValueWords';
import styles from './Request.module.css';

/** What is asked: the subject and the answers of the form, with their labels. */
export function ValuesList(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const words = useValueWords();
  const schema = useTypeSchema(request.type);
  return (
    <dl className={styles.values}>
      {request.subjectRef && (
        <div>
          <dt>{t('request.subject')}</dt>
          <dd>
            <EntityName
              entityRef={request.subjectRef}
              href={subjectPath(request.subjectRef)}
            />
          </dd>
        </div>
      )}
      {describeValues(request.values, schema, words).map(value => (
        <div key={value.path}>
          <dt>{value.label}</dt>
          <dd>
            {value.entityRef && (
              <EntityName
                entityRef={value.entityRef}
                href={subjectPath(value.entityRef)}
              />
            )}
            {!value.entityRef && value.text && <LinkedText body={value.text} />}
            {!value.text && t('request.noAnswer')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
