import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { makeEntity } from './toolFactory';

type SearchRow = {
  entity_id: string;
  key: string;
  value: string | null;
  original_value: string | null;
};

const BATCH = 500;
const ROWS = 150;
const NEVER = '2999-01-01 00:00:00';

/** The catalog's own function, so that its search table holds what it would write itself. */
const {
  buildEntitySearch,
}: { buildEntitySearch: (id: string, entity: Entity) => SearchRow[] } =
  // eslint-disable-next-line import/no-dynamic-require
  require(path.join(
    path.dirname(
      require.resolve('@backstage/plugin-catalog-backend/package.json'),
    ),
    'dist/database/operations/stitcher/buildEntitySearch.cjs.js',
  ));

function finalEntity(index: number): {
  id: string;
  ref: string;
  entity: Entity;
} {
  const made = makeEntity(index);
  const id = `00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`;
  const entity: Entity = {
    ...made,
    metadata: { ...made.metadata, uid: id, etag: id },
    relations: [{ type: 'ownedBy', targetRef: `${made.spec?.owner}` }],
  };
  return { id, ref: `component:default/${made.metadata.name}`, entity };
}

/**
 * Fills the empty tables of Backstage's own catalog as if it had processed the tools: processing 10,000 of them takes minutes
 * and plays no part in reading them.
 */
export async function fillCatalog(knex: Knex, size: number): Promise<void> {
  if (await knex('final_entities').first('entity_id')) return;
  const insert = (trx: Knex.Transaction, table: string, rows: object[]) =>
    trx.batchInsert(table, rows, ROWS);
  for (let start = 0; start < size; start += BATCH) {
    const length = Math.min(BATCH, size - start);
    const entities = Array.from({ length }, (_, place) =>
      finalEntity(start + place),
    );
    await knex.transaction(async trx => {
      await insert(
        trx,
        'refresh_state',
        entities.map(({ id, ref, entity }) => ({
          entity_id: id,
          entity_ref: ref,
          unprocessed_entity: JSON.stringify(entity),
          processed_entity: JSON.stringify(entity),
          errors: '[]',
          next_update_at: NEVER,
          last_discovery_at: NEVER,
        })),
      );
      await insert(
        trx,
        'refresh_state_references',
        entities.map(({ ref }) => ({
          source_key: 'bench',
          target_entity_ref: ref,
        })),
      );
      await insert(
        trx,
        'relations',
        entities.map(({ id, ref, entity }) => ({
          originating_entity_id: id,
          source_entity_ref: ref,
          type: 'ownedBy',
          target_entity_ref: entity.spec?.owner,
        })),
      );
      await insert(
        trx,
        'final_entities',
        entities.map(({ id, ref, entity }) => ({
          entity_id: id,
          entity_ref: ref,
          hash: id,
          final_entity: JSON.stringify(entity),
        })),
      );
      await insert(
        trx,
        'search',
        entities.flatMap(({ id, entity }) => buildEntitySearch(id, entity)),
      );
    });
  }
  await knex.raw(
    knex.client.config.client === 'pg' ? 'vacuum analyze' : 'analyze',
  );
}
