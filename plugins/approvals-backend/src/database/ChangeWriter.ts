import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { freeClaims } from './claims';
import type { DurationStore } from './DurationStore';
import type { ChainEnd, EventStore } from './EventStore';
import type { OutboxStore } from './OutboxStore';
import { toRequestColumns } from './projections';
import type { RevisionStore } from './RevisionStore';
import { saveProjections } from './saveProjections';
import type { Change, Work } from './Work';
import type { Writes } from './Writes';

const TABLE = 'requests';

type WriterOptions = {
  durations: DurationStore;
  events: EventStore;
  outbox: OutboxStore;
  revisions: RevisionStore;
  admins: readonly EntityRef[];
};

/** Where a request stands before a change; without an end it is new. */
type Place = { serial: number; end: ChainEnd | undefined };

/** Notes all that a command writes: events, snapshot, projections, deliveries and answer. */
export class ChangeWriter {
  readonly #options: WriterOptions;

  static create(options: WriterOptions): ChangeWriter {
    return new ChangeWriter(options);
  }

  private constructor(options: WriterOptions) {
    this.#options = options;
  }

  add(writes: Writes, work: Work, change: Change, place: Place): void {
    if (change.events.length > 0) {
      this.#addChange(writes, change, place);
      this.#options.outbox.add(writes, work.deliveries(change), Date.now());
    }
    work.alsoWrite?.(writes, change);
  }

  #addChange(writes: Writes, change: Change, { serial, end }: Place): void {
    const { admins, durations, events, revisions } = this.#options;
    const { after } = change;
    const newEnd = events.append(writes, after.id, end, change.events);
    if (newEnd.version !== after.version) {
      throw new Error(
        `Request ${after.id} counts ${after.version} events and has ${newEnd.version}`,
      );
    }
    const columns = { ...toRequestColumns(after), head_hash: newEnd.hash };
    if (end) {
      writes.updateRequired(
        TABLE,
        { id: after.id, head_hash: end.hash },
        columns,
      );
    } else {
      writes.insert(TABLE, [{ id: after.id, serial, ...columns }]);
    }
    saveProjections(writes, change, serial, admins);
    revisions.save(writes, change);
    durations.save(writes, change);
    freeClaims(writes, change);
  }
}
