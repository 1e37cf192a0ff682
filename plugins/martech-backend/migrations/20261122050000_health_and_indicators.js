// @ts-check

/**
 * How tools work, as it was observed, and the indicators of the scorecard.
 * Times are ISO 8601 UTC texts, as everywhere in the registry; days are calendar days of the portal.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('tools', table => {
    table
      .string('health_state', 20)
      .nullable()
      .comment('As the monitor saw it last; written by it alone');
    table.string('health_checked_at', 30).nullable();
    // The monitor asks which sheets changed since it looked.
    table.index(['sheet_changed_at', 'id'], 'tools_sheet_changed_idx');
  });

  await knex.schema.alterTable('tool_history', table => {
    // Lead times are computed from the steps of some kinds.
    table.index(['kind', 'at'], 'tool_history_kind_idx');
  });

  await knex.schema.createTable('tool_health', table => {
    table.comment('What is watched: one row per tool with an address to ask');
    table.string('ref', 255).primary();
    table.string('source', 20).notNullable().comment('status_page, health_url');
    table.string('url', 500).notNullable();
    table.string('state', 20).notNullable().defaultTo('unknown');
    table.string('since', 30).nullable();
    table.string('checked_at', 30).nullable();
    table.integer('failures').notNullable().defaultTo(0);
    table.integer('streak').notNullable().defaultTo(0);
    table
      .string('told', 10)
      .notNullable()
      .defaultTo('up')
      .comment('What the owners heard last');
    table.string('problem', 20).nullable();
    table
      .text('reading')
      .nullable()
      .comment('ETag of the last page, and what it said');
    table.string('next_check_at', 30).notNullable();
    table.string('lease', 36).nullable().comment('Who checks it now');
    table.string('lease_until', 30).nullable();
    table.index(['next_check_at'], 'tool_health_next_idx');
  });

  await knex.schema.createTable('tool_health_buckets', table => {
    table.comment('How often each state was seen, per day and per hour');
    table.string('ref', 255).notNullable();
    table.string('period', 4).notNullable().comment('day, hour');
    table
      .string('start', 20)
      .notNullable()
      .comment('A calendar day, or an hour in UTC');
    table.integer('operational').notNullable().defaultTo(0);
    table.integer('degraded').notNullable().defaultTo(0);
    table.integer('down').notNullable().defaultTo(0);
    table.integer('unknown').notNullable().defaultTo(0);
    table.primary(['ref', 'period', 'start']);
    table.index(['period', 'start'], 'tool_health_buckets_start_idx');
  });

  await knex.schema.createTable('tool_incidents', table => {
    table.comment('What vendors wrote about troubles');
    table.string('ref', 255).notNullable();
    table.string('id', 100).notNullable();
    table.text('title').notNullable();
    table.string('impact', 20).notNullable();
    table.string('started_at', 30).notNullable();
    table.string('resolved_at', 30).nullable();
    table.string('updated_at', 30).notNullable();
    table.text('last_update').nullable();
    table.text('url').nullable();
    table.primary(['ref', 'id']);
    table.index(['updated_at'], 'tool_incidents_updated_idx');
  });

  await knex.schema.createTable('indicator_values', table => {
    table.comment('Dated values; a later value of the same instant replaces');
    table.string('indicator', 63).notNullable();
    table
      .string('tool_ref', 255)
      .notNullable()
      .defaultTo('')
      .comment('Empty for the company as a whole');
    table.string('at', 30).notNullable();
    table.double('value').notNullable();
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 30).notNullable();
    table.primary(['indicator', 'tool_ref', 'at']);
    table.index(['tool_ref', 'indicator', 'at'], 'indicator_values_tool_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'indicator_values',
    'tool_incidents',
    'tool_health_buckets',
    'tool_health',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('tool_history', table => {
    table.dropIndex(['kind', 'at'], 'tool_history_kind_idx');
  });
  await knex.schema.alterTable('tools', table => {
    table.dropIndex(['sheet_changed_at', 'id'], 'tools_sheet_changed_idx');
    table.dropColumn('health_state');
    table.dropColumn('health_checked_at');
  });
};
