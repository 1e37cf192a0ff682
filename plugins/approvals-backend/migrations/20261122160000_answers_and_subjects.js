// @ts-check

/**
 * What answers took, by type, and the open requests about a subject: each by an index that holds nothing else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `create index requests_type_by_decision on requests (type, decided_at) where decided_at is not null`,
  );
  await knex.raw(
    `create index requests_in_review_by_subject on requests (subject_ref) where status = 'in_review'`,
  );
  await knex.schema.alterTable('stage_durations', table => {
    table.index(['settled_at'], 'stage_durations_by_settlement');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'stage_durations_by_settlement',
    'requests_in_review_by_subject',
    'requests_type_by_decision',
  ]) {
    await knex.raw(`drop index ${name}`);
  }
};
