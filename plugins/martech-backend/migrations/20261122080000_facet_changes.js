// @ts-check

/**
 * Which tools were written since when, as far as the finder filters and counts them: each replica holds those values in
 * memory, and reads what changed. A replica that starts reads `tool_facets` whole, so nothing has to be written here for
 * the tools that are there already.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('facet_revision', table => {
    table.comment(
      'One row; whoever writes tools raises it last, so that revisions are seen in their order',
    );
    table.integer('id').primary();
    table.integer('revision').notNullable();
  });
  await knex('facet_revision').insert({ id: 1, revision: 0 });
  await knex.schema.createTable('facet_changes', table => {
    table.comment('At which revision the values of a tool changed last');
    table.integer('tool_id').primary();
    table.integer('revision').notNullable();
    table.index(['revision'], 'facet_changes_revision_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('facet_changes');
  await knex.schema.dropTable('facet_revision');
};
