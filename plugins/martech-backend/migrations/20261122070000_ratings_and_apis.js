// @ts-check

/**
 * What people say of tools, and which tool offers or uses which API.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('tool_ratings', table => {
    table.comment('One rating per person and tool');
    table.string('ref', 255).notNullable();
    table.string('person', 255).notNullable();
    table.integer('stars').notNullable();
    table.text('comment').nullable();
    table.string('at', 30).notNullable();
    table.primary(['ref', 'person']);
    table.index(['ref', 'at'], 'tool_ratings_at_idx');
  });

  await knex.schema.createTable('tool_apis', table => {
    table.comment('The APIs that each tool offers to others or uses itself');
    table.integer('tool_id').notNullable();
    table.string('role', 10).notNullable().comment('provides or consumes');
    table.string('api_ref', 255).notNullable();
    table.primary(['tool_id', 'role', 'api_ref']);
    table.index(['api_ref', 'role'], 'tool_apis_api_idx');
  });

  // Tools that were read before offer what their declaration says.
  const batch = 500;
  for (let last = 0; ; ) {
    const tools = await knex('tools')
      .where('id', '>', last)
      .orderBy('id')
      .limit(batch)
      .select('id', 'declaration', 'removed_at');
    if (tools.length === 0) break;
    last = tools[tools.length - 1].id;
    const rows = tools
      .filter(tool => tool.removed_at === null)
      .flatMap(tool =>
        [...new Set(JSON.parse(tool.declaration).apis ?? [])].map(api => ({
          tool_id: tool.id,
          role: 'provides',
          api_ref: api,
        })),
      );
    await knex.batchInsert('tool_apis', rows, 100);
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tool_apis');
  await knex.schema.dropTable('tool_ratings');
};
