// @ts-check

/**
 * What the finder reads: values and order of tools from indexes alone; and by which version of the words the full-text
 * index was written.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('tool_facets', table => {
    table.dropIndex(['tool_id'], 'tool_facets_tool_idx');
    table.index(['tool_id', 'name', 'value'], 'tool_facets_values_idx');
  });
  await knex.schema.alterTable('tools', table => {
    const predicate = knex.whereNull('removed_at');
    table.dropIndex(['title_sort', 'id'], 'tools_title_idx');
    table.index(['title_sort', 'id'], 'tools_title_idx', { predicate });
    table.index(['id', 'status_rank', 'title_sort'], 'tools_relevance_idx', {
      predicate,
    });
  });
  if (!knex.client.config.client.includes('sqlite')) {
    // Half of the tools have some values, and one in a thousand others.
    await knex.raw(
      'create statistics tool_facets_values (mcv) on name, value from tool_facets',
    );
    await knex.raw('alter statistics tool_facets_values set statistics 1000');
  }
  // Among tools of one status, interfaces come after what people use.
  await knex('tools').update({
    status_rank: knex.raw(
      `status_rank * 2 + case when type = 'api' then 1 else 0 end`,
    ),
  });
  await knex.schema.createTable('search_state', table => {
    table.comment('By which version of the words the full-text index is');
    table.integer('id').primary();
    table.string('version', 64).notNullable();
    table
      .integer('next_tool')
      .nullable()
      .comment('After which tool to go on; null when all is done');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('search_state');
  await knex('tools').update({
    status_rank: knex.raw(
      `(status_rank - case when type = 'api' then 1 else 0 end) / 2`,
    ),
  });
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.raw('drop statistics tool_facets_values');
  }
  await knex.schema.alterTable('tools', table => {
    table.dropIndex(['id', 'status_rank', 'title_sort'], 'tools_relevance_idx');
    table.dropIndex(['title_sort', 'id'], 'tools_title_idx');
    table.index(['title_sort', 'id'], 'tools_title_idx');
  });
  await knex.schema.alterTable('tool_facets', table => {
    table.dropIndex(['tool_id', 'name', 'value'], 'tool_facets_values_idx');
    table.index(['tool_id'], 'tool_facets_tool_idx');
  });
};
