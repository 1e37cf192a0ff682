// @ts-check

/**
 * Tools in use that the IT department did not know of: who told it, what was decided, and each step of it.
 * Times are ISO 8601 UTC texts, dates are ISO 8601 texts without a time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('shadow_findings', table => {
    table.comment('One row per declaration, and per tool of an import');
    table.string('id', 36).primary();
    table
      .string('import_key', 200)
      .nullable()
      .unique()
      .comment('Finds a tool of an import again; none of a declaration');
    table.string('source', 20).notNullable();
    table.string('state', 20).notNullable();
    table.string('request_id', 100).nullable().unique();
    table.string('request_number', 40).nullable();
    table.integer('request_version').notNullable().defaultTo(0);
    table.string('name', 200).notNullable();
    table.string('vendor', 200).nullable();
    table.string('url', 500).nullable();
    table.text('purpose').nullable();
    table.integer('people').nullable();
    table.string('since', 10).nullable();
    table.string('paid_by', 20).nullable();
    table.string('customer_data', 10).nullable();
    table.double('yearly_cost').nullable();
    table.string('currency', 10).nullable();
    table.string('declared_by', 255).nullable();
    table.string('team', 255).nullable();
    table.string('tool_ref', 255).nullable();
    table.string('category', 60).nullable();
    table.string('found_at', 30).notNullable();
    table.string('taken_by', 255).nullable();
    table.string('taken_at', 30).nullable();
    table
      .text('intent')
      .nullable()
      .comment('A decision whose request is being closed');
    table.string('outcome', 20).nullable();
    table.text('comment').nullable();
    table.string('substitute', 255).nullable();
    table.string('stop_by', 10).nullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 30).nullable();
    table.index(['found_at', 'id'], 'shadow_findings_found_idx');
    table.index(['state', 'found_at', 'id'], 'shadow_findings_state_idx');
    table.index(['declared_by', 'found_at'], 'shadow_findings_declarer_idx');
    table.index(['decided_at'], 'shadow_findings_decided_idx');
  });

  await knex.schema.createTable('shadow_events', table => {
    table.comment('What happened to each finding; rows are only added');
    table.increments('id');
    table.string('finding_id', 36).notNullable();
    table.string('at', 30).notNullable();
    table.string('kind', 20).notNullable();
    table.string('by', 255).nullable();
    table.text('data').notNullable();
    table.index(['finding_id', 'id'], 'shadow_events_finding_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('shadow_events');
  await knex.schema.dropTable('shadow_findings');
};
