import type { EntityRef, Tool } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EntityName,
  PersonAvatar,
  useEntityName,
} from '@passerelle/ui';
import { toolPath } from '../domain/toolPath';
import { useWords, type Words } from '../words/useWords';
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

/** Everybody who looks after the tool once, with all that they do. */
function rolesByOwner(
  owners: Tool['owners'],
  { t }: Words,
): Map<EntityRef, string[]> {
  const roles = new Map<EntityRef, string[]>();
  for (const role of ['business', 'technical', 'budget'] as const) {
    const owner = owners[role];
    if (owner) {
      roles.set(owner, [...(roles.get(owner) ?? []), t(`owners.${role}`)]);
    }
  }
  return roles;
}

/** Whom to talk to about the tool. */
export function OwnersSection(props: { tool: Tool }) {
  const words = useWords();
  return (
    <CardSection title={words.t('owners.title')}>
      <ul className={styles.rows}>
        {[...rolesByOwner(props.tool.owners, words)].map(([owner, roles]) => (
          <Owner key={owner} entityRef={owner} role={roles.join(' · ')} />
        ))}
      </ul>
    </CardSection>
  );
}
