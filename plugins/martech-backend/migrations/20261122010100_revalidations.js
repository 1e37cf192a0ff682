// @ts-check

/**
 * Validations that have ended, until a new one was opened or the owners were told to ask for it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('tool_revalidations', table => {
    table.comment('Validations that have ended, to be opened again');
    table.string('ref', 255).primary();
    table.string('ended_at', 30).notNullable();
    table.text('criteria').notNullable().comment('What has ended, as JSON');
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_attempt_at', 30).notNullable();
    table.index(['next_attempt_at'], 'tool_revalidations_next_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tool_revalidations');
};
