import type {
  EntityRef,
  LocalizedText,
} from '@passerelle/plugin-martech-common';

/** A message to people and groups, as the outbox keeps it until it is sent. */
export type MessageNotice = {
  kind: 'message';
  title: LocalizedText;
  text?: LocalizedText;
  /** A path of the portal. */
  link: string;
  recipients: EntityRef[];
  /** People who are not told: whoever caused it knows. */
  except?: EntityRef[];
  severity: 'critical' | 'high' | 'normal' | 'low';
  /** A later message of the same scope takes the place of this one. */
  scope?: string;
};
