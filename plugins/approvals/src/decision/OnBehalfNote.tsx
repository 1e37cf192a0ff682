import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Decision.module.css';

/** Says for whom the reader answers, when the review is delegated to them. */
export function OnBehalfNote(props: { person: string | undefined }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return props.person ? (
    <p className={styles.quiet}>
      {t('delegation.forName', {
        name: <EntityName entityRef={props.person} />,
      })}
    </p>
  ) : null;
}
