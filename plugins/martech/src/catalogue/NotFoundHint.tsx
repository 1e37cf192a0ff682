import { Text } from '@backstage/ui';
import { useWords } from '../words/useWords';
import styles from './Catalogue.module.css';

/** What to do when the tool that one uses is not in the list. */
export function NotFoundHint() {
  const { t } = useWords();
  return (
    <div className={styles.hint}>
      <Text as="h2" variant="body-medium" weight="bold">
        {t('catalogue.notFound.title')}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {t('catalogue.notFound.text')}
      </Text>
    </div>
  );
}
