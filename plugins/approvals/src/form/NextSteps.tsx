import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RequestTypeSummary } from '@passerelle/plugin-approvals-common';
import { CardSection, useAppLanguage, useFormatters } from '@passerelle/ui';
import { localizeSchema } from './localizeSchema';
import { localized } from '../words/localized';
import { approvalsTranslationRef } from '../words/translation';
import styles from './FormLayout.module.css';

/** What will happen once the request is sent. */
export function NextSteps(props: { type: RequestTypeSummary }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const formatters = useFormatters();
  const { expectedAt } = props.type;
  const { description } = localizeSchema(props.type.schema, language).schema;
  return (
    <CardSection title={t('form.next.title')}>
      {description ?? localized(props.type.description, language)}
      <ol className={styles.steps}>
        <li>{t('form.next.sent')}</li>
        {expectedAt && (
          <li>
            {t('form.next.expected', {
              date: formatters.date(expectedAt, 'weekday'),
            })}
          </li>
        )}
        <li>{t('form.next.follow')}</li>
        <li>{t('form.next.told')}</li>
      </ol>
    </CardSection>
  );
}
