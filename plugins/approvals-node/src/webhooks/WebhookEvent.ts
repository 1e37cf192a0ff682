import type {
  EntityRef,
  LocalizedText,
  RequestStatus,
} from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';

/**
 * The body of a webhook: something that happened to a request. `docs/events.md` lists the events and their data.
 *
 * @public
 */
export type WebhookEvent = {
  /** Unique and stable: the same event delivered again has the same one. */
  id: string;
  /** For instance `review.decided`. */
  event: string;
  at: string;
  /** Who did it; `plugin:approvals` for what the engine does by itself. */
  actor: EntityRef;
  /** The place of the event in the trail of its request: 1, 2, 3, … */
  sequence: number;
  data: JsonObject;
  /** The request as it stood after the command that caused the event. */
  request: {
    id: string;
    number: string;
    type: string;
    title: LocalizedText;
    status: RequestStatus;
    revision: number;
    requester: EntityRef;
    beneficiary?: EntityRef;
    subjectRef?: EntityRef;
    /** Path of its page in the portal. */
    link: string;
  };
};
