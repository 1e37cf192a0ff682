// @ts-check

/**
 * Requests, and the projections by which lists and tasks are found.
 * Times are ISO 8601 text in UTC, because SQLite has no date type and text sorts the same on both databases.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('request_numbers', table => {
    table.comment('Gives each request its running number without a lock');
    table.increments('serial').comment('The running number');
    table.string('request_id', 36).notNullable();
  });

  await knex.schema.createTable('requests', table => {
    table.comment('The snapshot of each request, a cache of its events');
    table.string('id', 36).primary();
    table.integer('serial').notNullable().unique();
    table.string('number', 32).notNullable();
    table.string('type', 128).notNullable();
    table.string('status', 32).notNullable();
    table.text('title_en').notNullable();
    table.text('title_fr').notNullable();
    table.text('subject_ref');
    table.text('requester').notNullable();
    table.text('beneficiary');
    table.integer('revision').notNullable();
    table.integer('version').notNullable();
    table.string('head_hash', 64).notNullable();
    table.string('created_at', 32).notNullable();
    table.string('submitted_at', 32);
    table.string('decided_at', 32);
    table
      .string('due_at', 32)
      .notNullable()
      .comment('9999 when none, so that it sorts last');
    table.text('search_text').notNullable();
    table.text('snapshot').notNullable();
    table.index(['created_at', 'serial']);
    table.index(['due_at', 'serial']);
    table.index(['status', 'created_at', 'serial']);
    table.index(['subject_ref', 'created_at', 'serial']);
    table.index(['requester', 'created_at', 'serial']);
  });

  await knex.schema.createTable('request_participants', table => {
    table.comment('Who may see a request, and in which part');
    table.string('request_id', 36).notNullable();
    table.string('role', 16).notNullable();
    table.text('ref').notNullable();
    table.primary(['request_id', 'role', 'ref']);
    table.foreign('request_id').references('requests.id');
    table.index(['ref', 'role', 'request_id']);
  });

  await knex.schema.createTable('request_reviews', table => {
    table.comment('The slots that people can find among their tasks');
    table.string('request_id', 36).notNullable();
    table.string('review_id', 128).notNullable();
    table.string('status', 32).notNullable();
    table.string('due_at', 32).notNullable();
    table.text('decided_by');
    table.primary(['request_id', 'review_id']);
    table.foreign('request_id').references('requests.id');
    table.index(['status', 'due_at', 'request_id']);
    table.index(['decided_by', 'due_at', 'request_id']);
  });

  await knex.schema.createTable('request_review_holders', table => {
    table.comment('Who may take an open slot; excluded people cannot');
    table.string('request_id', 36).notNullable();
    table.string('review_id', 128).notNullable();
    table.string('kind', 16).notNullable();
    table.text('ref').notNullable();
    table.primary(['request_id', 'review_id', 'kind', 'ref']);
    table.foreign('request_id').references('requests.id');
    table.index(['ref', 'kind']);
  });

  await knex.schema.createTable('request_revisions', table => {
    table.comment('The text that was judged, one row per revision');
    table.string('request_id', 36).notNullable();
    table.integer('revision').notNullable();
    table.text('text').notNullable();
    table.primary(['request_id', 'revision']);
    table.foreign('request_id').references('requests.id');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'request_revisions',
    'request_review_holders',
    'request_reviews',
    'request_participants',
    'requests',
    'request_numbers',
  ]) {
    await knex.schema.dropTable(name);
  }
};
