import { Link } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { toolPath } from '../domain/toolPath';
import { useToolName } from '../hooks/useToolName';
import styles from './ToolName.module.css';

/** The name of a tool in the person's language, by its reference. */
export function ToolName(props: { toolRef: EntityRef }) {
  return <>{useToolName(props.toolRef)}</>;
}

/** The name of a tool as a link to its page; the name is looked up unless it is known. */
export function ToolLink(props: { toolRef: EntityRef; name?: string }) {
  return (
    <Link className={styles.link} href={toolPath(props.toolRef)}>
      {props.name ?? <ToolName toolRef={props.toolRef} />}
    </Link>
  );
}
