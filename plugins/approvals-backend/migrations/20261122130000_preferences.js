// @ts-check

/**
 * What people chose for what the engine sends them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reader_preferences', table => {
    table.comment('What people chose for what the engine sends them');
    table.string('person', 300).notNullable().primary();
    table.string('language', 2).notNullable();
    table.index(['language']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reader_preferences');
};
