import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SearchDocument } from '@backstage/plugin-search-common';
import { Link } from '@backstage/ui';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './Search.module.css';

/** A result that no plugin shows in its own way: an entity of the catalog, for instance. */
export function OtherResult(props: { document: SearchDocument }) {
  const { t } = useTranslationRef(appTranslationRef);
  const { title, text, location } = props.document;
  return (
    <li className={styles.row}>
      <div className={styles.kind}>{t('search.catalog')}</div>
      <Link href={location} standalone className={styles.title}>
        {title}
      </Link>
      {text && <p className={styles.text}>{text}</p>}
    </li>
  );
}
