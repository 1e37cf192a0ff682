import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { ChangeWriter } from './ChangeWriter';
import { CheckpointStore } from './CheckpointStore';
import { DelegationStore } from './DelegationStore';
import { DurationStore } from './DurationStore';
import { EventStore } from './EventStore';
import { FigureStore } from './FigureStore';
import { IdempotencyStore } from './IdempotencyStore';
import { OutboxStore } from './OutboxStore';
import { PolicyRevisionStore } from './PolicyRevisionStore';
import { PreferenceStore } from './PreferenceStore';
import { RequestQueries } from './RequestQueries';
import { RequestStore } from './RequestStore';
import { RevisionStore } from './RevisionStore';
import { StoryStore } from './StoryStore';

/** All stores of the engine, on one database. */
export type Stores = {
  delegations: DelegationStore;
  checkpoints: CheckpointStore;
  durations: DurationStore;
  events: EventStore;
  figures: FigureStore;
  idempotency: IdempotencyStore;
  outbox: OutboxStore;
  policyRevisions: PolicyRevisionStore;
  preferences: PreferenceStore;
  queries: RequestQueries;
  requests: RequestStore;
  revisions: RevisionStore;
  stories: StoryStore;
};

export function createStores(options: {
  knex: Knex;
  admins: readonly EntityRef[];
  numberPrefix: string;
  workingHours(from: string, to: string): number;
}): Stores {
  const { knex } = options;
  const events = EventStore.create({ knex });
  const durations = DurationStore.create(options);
  const outbox = OutboxStore.create({ knex });
  const revisions = RevisionStore.create({ knex });
  return {
    delegations: DelegationStore.create({ knex, outbox }),
    durations,
    events,
    outbox,
    revisions,
    policyRevisions: PolicyRevisionStore.create({ knex }),
    preferences: PreferenceStore.create({ knex }),
    checkpoints: CheckpointStore.create({ knex }),
    figures: FigureStore.create({ knex }),
    idempotency: IdempotencyStore.create({ knex }),
    queries: RequestQueries.create({ knex }),
    requests: RequestStore.create({
      ...options,
      changes: ChangeWriter.create({
        ...options,
        durations,
        events,
        outbox,
        revisions,
      }),
    }),
    stories: StoryStore.create({ knex }),
  };
}
