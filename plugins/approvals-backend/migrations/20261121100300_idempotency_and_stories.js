// @ts-check

/**
 * First answers of commands with an idempotency key, and how far each story of the example company was told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('First answers, kept 48 hours');
    table
      .string('scope', 64)
      .primary()
      .comment('SHA-256 of person, method, path and key');
    table.string('body_hash', 64).notNullable();
    table.string('claim', 36).notNullable().comment('Who runs or ran it');
    table.integer('status').comment('Empty while the first call runs');
    table.text('answer');
    table.bigInteger('claimed_until').notNullable();
    table.bigInteger('expires_at').notNullable().index();
  });

  await knex.schema.createTable('story_progress', table => {
    table.string('story_id', 128).primary();
    table.integer('commands_done').notNullable();
    table.string('completed_at', 32);
  });

  await knex.schema.createTable('story_requests', table => {
    table.comment('The names by which a story knows its requests');
    table.string('story_id', 128).notNullable();
    table.string('key', 128).notNullable();
    table.string('request_id', 36).notNullable();
    table.primary(['story_id', 'key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('story_requests');
  await knex.schema.dropTable('story_progress');
  await knex.schema.dropTable('idempotency_keys');
};
