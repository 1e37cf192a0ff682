import { Link } from '@backstage/ui';
import { useEntityName } from './useEntityName';

/**
 * Properties of {@link EntityName}.
 *
 * @public
 */
export type EntityNameProps = {
  /** For instance `component:default/brevo`. */
  entityRef: string;
  /** Makes the name a link. */
  href?: string;
};

/**
 * The display name of a tool, team or person.
 *
 * @public
 */
export function EntityName(props: EntityNameProps) {
  const name = useEntityName(props.entityRef);
  return props.href ? <Link href={props.href}>{name}</Link> : <>{name}</>;
}
