// @ts-check

/**
 * Tools that the portal manages, drafts of them, and what finds tools that are alike.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('portal_tools', table => {
    table.comment(
      'What the portal knows of the tools that it manages, beside their sheets; those moved to git stay as a trace',
    );
    table.string('ref', 255).primary();
    table.string('registered_by', 255).notNullable();
    table.string('registered_at', 30).notNullable();
    table
      .string('command_key', 300)
      .nullable()
      .unique()
      .comment('Of another back end: registering twice with it registers once');
    table.text('definition').nullable().comment('The specification of an API');
    table.string('changed_at', 30).notNullable();
    table.index(['changed_at', 'ref'], 'portal_tools_changed_idx');
  });

  await knex.schema.createTable('tool_drafts', table => {
    table.comment('Registrations that are not finished');
    table.string('id', 36).primary();
    table.string('author', 255).notNullable();
    table.text('sheet').notNullable();
    table.string('created_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
    table.index(['author', 'updated_at'], 'tool_drafts_author_idx');
  });

  await knex.schema.createTable('tool_likeness', table => {
    table.comment(
      'Keys that tools share which may be the same: names and their near misses, vendor, site',
    );
    table.string('key', 150).notNullable();
    table.integer('tool_id').notNullable();
    table.primary(['key', 'tool_id']);
    table.index(['tool_id'], 'tool_likeness_tool_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['tool_likeness', 'tool_drafts', 'portal_tools']) {
    await knex.schema.dropTable(table);
  }
};
