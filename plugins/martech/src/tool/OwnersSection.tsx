import type { EntityRef, Tool } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EntityName,
  PersonAvatar,
  useEntityName,
} from '@passerelle/ui';
import { toolPath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import styles from './ToolPage.module.css';

function Owner(props: { entityRef: EntityRef; role: string }) {
  const name = useEntityName(props.entityRef);
  return (
    <li className={styles.row}>
      <PersonAvatar name={name} />
      <div className={styles.rowText}>
        <span className={styles.name}>
          <EntityName
            entityRef={props.entityRef}
            href={toolPath(props.entityRef)}
          />
        </span>
        <div className={styles.quiet}>{props.role}</div>
      </div>
    </li>
  );
}

/** Whom to talk to about the tool. */
export function OwnersSection(props: { tool: Tool }) {
  const { business, technical, budget } = props.tool.owners;
  const { t } = useWords();
  return (
    <CardSection title={t('owners.title')}>
      <ul className={styles.rows}>
        <Owner entityRef={business} role={t('owners.business')} />
        {technical && (
          <Owner entityRef={technical} role={t('owners.technical')} />
        )}
        {budget && <Owner entityRef={budget} role={t('owners.budget')} />}
      </ul>
    </CardSection>
  );
}
