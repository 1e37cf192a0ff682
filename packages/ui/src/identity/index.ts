export { EntityName } from './EntityName';
export type { EntityNameProps } from './EntityName';
export { PersonAvatar, PersonName } from './PersonName';
export type { PersonAvatarProps, PersonNameProps } from './PersonName';
export { ToolAvatar } from './ToolAvatar';
export type { ToolAvatarProps } from './ToolAvatar';
export { useEntityName } from './useEntityName';
