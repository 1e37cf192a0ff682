// @ts-check

/**
 * The registry of tools: what is declared, what was decided, and what the finder needs.
 * Times are ISO 8601 UTC texts, JSON is text: both databases then store and order the same bytes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const sqlite = knex.client.config.client.includes('sqlite');

  await knex.schema.createTable('tools', table => {
    table.comment('Read model of every tool, of both origins');
    table.increments('id');
    table.string('ref', 255).notNullable().unique();
    table.string('type', 20).notNullable();
    table.string('origin', 20).notNullable();
    table.text('declaration').notNullable().comment('What the sheet says');
    table.string('declaration_hash', 64).notNullable();
    table.integer('sheet_revision').notNullable();
    table.string('sheet_changed_at', 30).notNullable();
    table.text('passport').notNullable().comment('What was decided');
    table.string('status', 40).notNullable();
    table.integer('status_rank').notNullable();
    table.string('status_changed_at', 30).notNullable();
    table.string('integration', 20).notNullable();
    // The same order on every database, whatever the language of the server.
    table
      .specificType(
        'title_sort',
        sqlite ? 'varchar(200)' : 'varchar(200) collate "C"',
      )
      .notNullable();
    table.integer('active_grants').notNullable().defaultTo(0);
    table.integer('rating_hundredths').notNullable().defaultTo(0);
    table.integer('rating_count').notNullable().defaultTo(0);
    table
      .string('next_change_at', 30)
      .nullable()
      .comment('When the status must be derived again, because something ends');
    table.string('updated_at', 30).notNullable();
    table.string('removed_at', 30).nullable();
    table.index(['title_sort', 'id'], 'tools_title_idx');
    table.index(['updated_at', 'id'], 'tools_updated_idx');
    table.index(['status_changed_at'], 'tools_status_changed_idx');
    table.index(['next_change_at'], 'tools_next_change_idx');
  });

  await knex.schema.createTable('tool_sheets', table => {
    table.comment('Each revision of each sheet, to tell what changed since');
    table.string('ref', 255).notNullable();
    table.integer('revision').notNullable();
    table.text('sheet').notNullable();
    table.string('at', 30).notNullable();
    table.primary(['ref', 'revision']);
  });

  await knex.schema.createTable('tool_facets', table => {
    table.comment('One row per tool and value that can be filtered');
    table.integer('tool_id').notNullable();
    table.string('name', 20).notNullable();
    table.string('value', 255).notNullable();
    table.primary(['name', 'value', 'tool_id']);
    table.index(['tool_id'], 'tool_facets_tool_idx');
  });

  await knex.schema.createTable('search_words', table => {
    table.comment('Every word of the full-text index, to recognise typos');
    table.string('word', 64).primary();
  });

  await knex.schema.createTable('search_trigrams', table => {
    table.comment('The sequences of three letters of each word');
    table.string('trigram', 12).notNullable();
    table.string('word', 64).notNullable();
    table.primary(['trigram', 'word']);
  });

  await knex.schema.createTable('tool_history', table => {
    table.comment('What happened to each tool; rows are only added');
    table.increments('id');
    table.string('ref', 255).notNullable();
    table.string('at', 30).notNullable();
    table.string('kind', 60).notNullable();
    table.string('by', 255).nullable();
    table.string('request_id', 100).nullable();
    table.text('data').notNullable();
    table.index(['ref', 'at', 'id'], 'tool_history_ref_idx');
  });

  await knex.schema.createTable('tool_outcomes', table => {
    table.comment('Outcomes that were told, so that each counts once');
    table.string('id', 255).primary();
    table.string('ref', 255).notNullable();
    table.string('request_id', 100).notNullable();
    table.integer('request_version').notNullable();
    table.boolean('applied').notNullable();
    table.string('at', 30).notNullable();
    table.index(['request_id', 'ref'], 'tool_outcomes_request_idx');
  });

  await knex.schema.createTable('tool_grants', table => {
    table.comment('Who has access to a tool, by which request');
    table.string('request_id', 100).primary();
    table.string('ref', 255).notNullable();
    table.string('beneficiary', 255).nullable();
    table.string('granted_at', 30).notNullable();
    table.string('expires_at', 30).nullable();
    table.string('ended_at', 30).nullable();
    table.index(['ref', 'ended_at'], 'tool_grants_ref_idx');
  });

  await knex.schema.createTable('martech_outbox', table => {
    table.comment('Notifications to send, written with what they tell');
    table.increments('id');
    table.text('payload').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_attempt_at', 30).notNullable();
    table.text('last_error').nullable();
    table.string('state', 10).notNullable().defaultTo('waiting');
    table.index(['state', 'next_attempt_at'], 'martech_outbox_state_idx');
  });

  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('First answers to commands that carry an Idempotency-Key');
    table.string('scope', 64).primary().comment('Hash of person, call, key');
    table.string('body_hash', 64).notNullable();
    table.integer('status').nullable();
    table.text('answer').nullable();
    table.string('at', 30).notNullable();
    table.index(['at'], 'idempotency_keys_at_idx');
  });

  if (sqlite) {
    // The texts are folded by us already; the tokenizer only splits at spaces.
    await knex.raw(
      `create virtual table tool_search using fts5(title, need, summary, other, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
    );
  } else {
    await knex.schema.createTable('tool_search', table => {
      table.integer('id').primary();
      table.specificType('document', 'tsvector').notNullable();
    });
    await knex.raw(
      'create index tool_search_document_idx on tool_search using gin (document)',
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'tool_search',
    'idempotency_keys',
    'martech_outbox',
    'tool_grants',
    'tool_outcomes',
    'tool_history',
    'search_trigrams',
    'search_words',
    'tool_facets',
    'tool_sheets',
    'tools',
  ]) {
    await knex.schema.dropTable(table);
  }
};
