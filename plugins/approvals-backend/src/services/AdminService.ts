import {
  approvalsAdminPermission,
  type AuditVerification,
  type Page,
  type RequestEventRecord,
} from '@passerelle/plugin-approvals-common';
import type { CheckpointWitness } from '../audit/verifyCheckpoints';
import { verifyTrail } from '../audit/verifyTrail';
import { toEventRecord, type EventStore } from '../database/EventStore';
import type { DeliveryView } from '../database/Delivery';
import type { OutboxStore } from '../database/OutboxStore';
import type { Knex } from 'knex';
import { readInstant } from './readInstant';
import type { Authorizer } from './Authorizer';
import type { Caller } from './Caller';
import { requirePerson } from './CallerPersons';
import { adminsOnly } from './refusals';
import type { PersonDirectory } from './PersonDirectory';

/** A line of the export: an event, with the request that it belongs to. */
export type ExportedEvent = RequestEventRecord & { requestId: string };

type AdminOptions = {
  knex: Knex;
  authorizer: Authorizer;
  directory: PersonDirectory;
  events: EventStore;
  outbox: OutboxStore;
  /** What the checkpoints of the trail must agree with. */
  witness(): CheckpointWitness;
  onRevived(): void;
};

/** What only admins do: prove what happened, and see what was not delivered. */
export class AdminService {
  readonly #options: AdminOptions;

  static create(options: AdminOptions): AdminService {
    return new AdminService(options);
  }

  private constructor(options: AdminOptions) {
    this.#options = options;
  }

  async verifyAudit(caller: Caller): Promise<AuditVerification> {
    await this.#requireAdmin(caller);
    const { knex, witness } = this.#options;
    return await verifyTrail(knex, witness());
  }

  /** Checks the caller first, then gives the events page by page. */
  async exportAudit(
    caller: Caller,
    range: { from?: string; to?: string },
  ): Promise<AsyncIterable<ExportedEvent[]>> {
    await this.#requireAdmin(caller);
    const normalised = {
      from: range.from && readInstant(range.from, 'from'),
      to: range.to && readInstant(range.to, 'to'),
    };
    return this.#export(normalised);
  }

  async listOutbox(
    caller: Caller,
    query: { state?: string; limit?: number; cursor?: string },
  ): Promise<Page<DeliveryView>> {
    await this.#requireAdmin(caller);
    const { state = 'dead', limit = 50, cursor } = query;
    return await this.#options.outbox.list({ state, limit, cursor });
  }

  async retryDelivery(caller: Caller, id: string): Promise<DeliveryView> {
    await this.#requireAdmin(caller);
    const delivery = await this.#options.outbox.revive(id, Date.now());
    this.#options.onRevived();
    return delivery;
  }

  async *#export(range: {
    from?: string;
    to?: string;
  }): AsyncGenerator<ExportedEvent[]> {
    for await (const rows of this.#options.events.stream(range)) {
      yield rows.map(row => ({
        requestId: row.request_id,
        ...toEventRecord(row),
      }));
    }
  }

  async #requireAdmin(caller: Caller): Promise<void> {
    const person = await requirePerson(caller, this.#options.directory);
    if (!person.isAdmin) {
      throw adminsOnly();
    }
    await this.#options.authorizer.require(caller, approvalsAdminPermission);
  }
}
