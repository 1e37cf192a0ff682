// @ts-check

/**
 * What must happen after an event. Instants are milliseconds, because the worker computes with them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'Deliveries that wait, run or failed for good; a delivered one is removed',
    );
    table.bigIncrements('id');
    table.string('kind', 16).notNullable();
    table.string('target', 128).notNullable();
    table.string('request_id', 36).notNullable();
    table
      .text('lane')
      .notNullable()
      .comment('Deliveries of a lane keep their order');
    table.string('state', 8).notNullable();
    table.text('payload').notNullable();
    table.integer('attempts').notNullable();
    table.bigInteger('available_at').notNullable();
    table.string('created_at', 32).notNullable();
    table.text('last_error');
    table.index(['state', 'available_at', 'id']);
    table.index(['lane', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox');
};
