import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { SubjectChangeSource } from '@passerelle/plugin-approvals-node';
import { SHEET_CHANGED_TOPIC } from '@passerelle/plugin-martech-common';
import type { EventsService } from '@backstage/plugin-events-node';

function refOf(payload: unknown): EntityRef | undefined {
  const isRecord = typeof payload === 'object' && payload !== null;
  return isRecord && 'ref' in payload && typeof payload.ref === 'string'
    ? payload.ref
    : undefined;
}

/** Passes on the registry's word that a sheet changed. A lost event is harmless: every command reads the sheet again. */
export class SheetChangeSource implements SubjectChangeSource {
  readonly #events: EventsService;

  static create(options: { events: EventsService }): SheetChangeSource {
    return new SheetChangeSource(options.events);
  }

  private constructor(events: EventsService) {
    this.#events = events;
  }

  async start(onChange: (ref: EntityRef) => Promise<void>): Promise<void> {
    await this.#events.subscribe({
      id: 'approvals.martech-sheets',
      topics: [SHEET_CHANGED_TOPIC],
      async onEvent({ eventPayload }) {
        const ref = refOf(eventPayload);
        if (ref) {
          await onChange(ref);
        }
      },
    });
  }
}
