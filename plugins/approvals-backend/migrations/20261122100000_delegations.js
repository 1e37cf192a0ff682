// @ts-check

/**
 * Who answers reviews for whom, and when. A row is never removed: what was decided under it must stay explained.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delegations', table => {
    table.comment('Who may answer the reviews of whom, and when');
    table.string('id', 36).primary();
    table.text('delegator').notNullable();
    table.text('delegate').notNullable();
    table.string('type', 128).comment('Only requests of this type');
    table.string('starts_at', 32).notNullable();
    table.string('ends_at', 32).notNullable();
    table.string('created_at', 32).notNullable();
    table.text('ended_by').comment('Who ended it before its time');
    table.index(['delegate', 'ends_at']);
    table.index(['delegator', 'ends_at']);
    table.index(['ends_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delegations');
};
