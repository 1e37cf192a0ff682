import type { Knex } from 'knex';
import type { FinderResult } from '../database/FinderQuery';
import { migrateDatabase } from '../database/migrateDatabase';
import { searchIndexFor } from '../database/SearchIndex';
import { ToolFinder } from '../database/ToolFinder';
import { ToolStore } from '../database/ToolStore';
import { Vocabulary } from '../database/Vocabulary';
import { blankPassport } from '../domain/Passport';
import type { ToolDeclaration } from '../domain/ToolDeclaration';
import type { ToolState } from '../domain/ToolState';
import type { FinderRequest } from '../services/FinderRequest';
import { QuestionReader } from '../services/QuestionReader';

const NOW = new Date('2026-03-01T09:00:00.000Z');

/** A tool as the registry holds it after it was declared, with whatever else a test says of it. */
export function stateOf(
  declaration: ToolDeclaration,
  more: Partial<ToolState> = {},
): ToolState {
  const at = NOW.toISOString();
  return {
    ref: declaration.ref,
    origin: 'catalog',
    declaration,
    sheetRevision: 1,
    sheetChangedAt: at,
    passport: blankPassport(),
    status: 'approved',
    statusChangedAt: at,
    activeGrants: 0,
    updatedAt: at,
    ...more,
  };
}

/** The finder over a database with some tools, without the rest of the registry. */
export async function startFinder(knex: Knex, tools: readonly ToolState[]) {
  await migrateDatabase(knex);
  const index = searchIndexFor(knex);
  const store = ToolStore.create(knex, index);
  const finder = ToolFinder.create(knex, index);
  const questions = QuestionReader.create({
    store,
    vocabulary: Vocabulary.create(knex),
  });
  await store.transaction(transaction => transaction.saveAll(tools, NOW));
  const ask = async (request: Partial<FinderRequest>): Promise<FinderResult> =>
    finder.find(
      await questions.read({ filters: {}, facets: [], limit: 50, ...request }),
    );
  return { ask, finder, questions, store };
}
