import { createApiRef } from '@backstage/frontend-plugin-api';
import type { Page } from '@passerelle/plugin-approvals-common';

/** Something that was to be done after an event, and could not be. */
export type DeadLetter = {
  id: string;
  kind: 'outcome' | 'notification' | 'signal' | 'channel' | 'webhook' | 'timer';
  target: string;
  requestId: string;
  attempts: number;
  createdAt: string;
  lastError?: string;
};

/** What the engine offers to admins only, beside what `ApprovalsApi` has. */
export interface ApprovalsAdminApi {
  listDeadLetters(): Promise<Page<DeadLetter>>;
  /** Lets a delivery wait for its next attempt, which comes at once. */
  retry(id: string): Promise<DeadLetter>;
  /**
   * All events, oldest first, one per line.
   *
   * @param range - ISO 8601 instants; the end is excluded
   */
  exportTrail(range: { from?: string; to?: string }): Promise<Blob>;
}

/** The part of the engine that admins use. */
export const approvalsAdminApiRef = createApiRef<ApprovalsAdminApi>({
  id: 'plugin.approvals.admin',
});
