// @ts-check

/**
 * Definitions of drafts apart from their sheets, so that a list of drafts reads none; and beside each definition of a
 * portal tool what it says, so that it is read once. What is there already is read by a task of the portal.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('tool_drafts', table => {
    table.text('definition').nullable();
  });
  await knex.schema.alterTable('portal_tools', table => {
    table
      .text('described')
      .nullable()
      .comment('JSON of what the definition says; null while nobody read it');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('portal_tools', table => {
    table.dropColumn('described');
  });
  await knex.schema.alterTable('tool_drafts', table => {
    table.dropColumn('definition');
  });
};
