import { useRequestTypes } from '@passerelle/plugin-approvals-react';
import { ButtonLink, Text } from '@backstage/ui';
import { requestFormPath } from '../domain/requestFormPath';
import { declarePath } from '../shadow/shadowPaths';
import { useWords } from '../words/useWords';
import styles from './Catalogue.module.css';

/** What to do when the tool that one uses, or needs, is not in the list. */
export function NotFoundHint(props: { question?: string }) {
  const { question } = props;
  const { t } = useWords();
  const types = useRequestTypes();
  const mayAsk = (id: string) => types.data?.some(type => type.id === id);
  const need: Record<string, string> = question ? { need: question } : {};
  return (
    <div className={styles.hint}>
      <Text as="h2" variant="body-medium" weight="bold">
        {t('catalogue.notFound.title')}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {t('catalogue.notFound.text')}
      </Text>
      <div className={styles.hintActions}>
        {mayAsk('tool-reference') && (
          <ButtonLink
            variant="secondary"
            href={requestFormPath('tool-reference', undefined, need)}
          >
            {t('ask.notFound.reference')}
          </ButtonLink>
        )}
        {mayAsk('advice') && (
          <ButtonLink
            variant="secondary"
            href={requestFormPath('advice', undefined, need)}
          >
            {t('ask.notFound.advice')}
          </ButtonLink>
        )}
        {mayAsk('shadow-it-declaration') && (
          <ButtonLink variant="tertiary" href={declarePath(question)}>
            {t('shadow.link')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
