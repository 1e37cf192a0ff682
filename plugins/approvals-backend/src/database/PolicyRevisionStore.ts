import type { Knex } from 'knex';
import type { JsonObject } from '@backstage/types';
import type { Policy } from '../policy';

const TABLE = 'policy_revisions';

type PolicyRevisionRow = {
  type: string;
  revision: string;
  policy_id: string;
  first_seen_at: string;
  definition: string;
};

/** A policy as it was in force from some start on. */
export type PolicyRevision = {
  type: string;
  revision: string;
  policyId: string;
  firstSeenAt: string;
  definition: JsonObject;
};

/** Every policy that was ever in force. */
export class PolicyRevisionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PolicyRevisionStore {
    return new PolicyRevisionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Keeps policies that were not seen before; several replicas may start at once. */
  async keep(policies: readonly Policy[], at: string): Promise<void> {
    if (policies.length === 0) {
      return;
    }
    await this.#knex(TABLE)
      .insert(
        policies.map(policy => ({
          type: policy.type,
          revision: policy.revision,
          policy_id: policy.id,
          first_seen_at: at,
          definition: JSON.stringify(policy.definition),
        })),
      )
      .onConflict(['type', 'revision'])
      .ignore();
  }

  /** All of them, newest first. */
  async list(): Promise<PolicyRevision[]> {
    const rows: PolicyRevisionRow[] = await this.#knex<PolicyRevisionRow>(
      TABLE,
    ).orderBy([
      { column: 'first_seen_at', order: 'desc' },
      { column: 'type' },
      { column: 'revision' },
    ]);
    return rows.map(row => ({
      type: row.type,
      revision: row.revision,
      policyId: row.policy_id,
      firstSeenAt: row.first_seen_at,
      definition: JSON.parse(row.definition),
    }));
  }
}
