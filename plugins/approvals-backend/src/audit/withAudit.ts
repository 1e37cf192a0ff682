import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Tells the auditor of a command, and how it ended. */
export type WithAudit = <Result>(
  event: { eventId: string; request: Request; meta?: JsonObject },
  run: () => Promise<Result>,
) => Promise<Result>;

/**
 * The one place that speaks to Backstage's auditor. Its log tells operators who called what; the proof of what was
 * decided is the trail of events.
 */
export function createWithAudit(auditor: AuditorService): WithAudit {
  return async (event, run) => {
    const audited = await auditor.createEvent({
      ...event,
      severityLevel: 'medium',
    });
    try {
      const result = await run();
      await audited.success();
      return result;
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      await audited.fail({ error: failure });
      throw error;
    }
  };
}
