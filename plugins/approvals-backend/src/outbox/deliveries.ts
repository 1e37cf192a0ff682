import type {
  EntityRef,
  LocalizedText,
} from '@passerelle/plugin-approvals-common';

/** A message to people, in both languages; the channel chooses. */
export type Message = {
  /** Unique and stable, so that a second delivery of it can be recognised. */
  id: string;
  recipients: EntityRef[];
  /** People among the recipients who are not meant. */
  except: EntityRef[];
  title: LocalizedText;
  description: LocalizedText;
  link: string;
  /** Requests of this type wait for the recipients: their delegates are meant too. */
  reviewOf?: string;
  /** Only those of the recipients who may see this request are told. */
  visibleIn?: string;
};

/** What a signal carries: who may know that something changed. */
export type Signal = {
  recipients: EntityRef[];
  requestId: string;
  version: number;
  /** As in {@link Message}. */
  reviewOf?: string;
};
