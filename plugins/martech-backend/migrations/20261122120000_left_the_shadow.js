// @ts-check

/**
 * The few rows of the history that tell of tools that were found in use and became known since: they are counted of all
 * time, and without this each count reads every change of a status there ever was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `create index tool_history_left_shadow_idx on tool_history (kind, ref)
     where data like '%"from":"detected"%'`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index tool_history_left_shadow_idx');
};
