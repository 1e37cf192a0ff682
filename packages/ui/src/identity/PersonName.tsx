import { initials } from './nameLetters';
import { useEntityName } from './useEntityName';
import styles from './PersonName.module.css';

/**
 * Properties of {@link PersonName}.
 *
 * @public
 */
export type PersonNameProps = {
  /** A user or a group, for instance `user:default/dpo`. */
  entityRef: string;
  /** Shows the initials in a disc before the name. */
  withAvatar?: boolean;
};

/**
 * The display name of a person or team.
 *
 * @public
 */
export function PersonName(props: PersonNameProps) {
  const name = useEntityName(props.entityRef);
  if (!props.withAvatar) {
    return <>{name}</>;
  }
  return (
    <span className={styles.person}>
      <PersonAvatar name={name} />
      {name}
    </span>
  );
}

/**
 * Properties of {@link PersonAvatar}.
 *
 * @public
 */
export type PersonAvatarProps = {
  /** The display name; it decides the initials. */
  name: string;
  /** `small` unless told. */
  size?: 'small' | 'medium';
};

/**
 * Initials in a disc. Decorative: the name stands beside it.
 *
 * @public
 */
export function PersonAvatar(props: PersonAvatarProps) {
  return (
    <span
      className={styles.avatar}
      data-size={props.size ?? 'small'}
      aria-hidden="true"
    >
      {initials(props.name)}
    </span>
  );
}
