// @ts-check

const REFUSAL = 'request_events is append-only';

/** @param {import('knex').Knex} knex */
async function refuseChangesOnSqlite(knex) {
  for (const operation of ['update', 'delete']) {
    await knex.raw(`
      create trigger request_events_refuse_${operation}
      before ${operation} on request_events
      begin select raise(abort, '${REFUSAL}'); end`);
  }
  // "insert or replace" deletes without firing the trigger above.
  await knex.raw(`
    create trigger request_events_refuse_replace
    before insert on request_events
    when exists (
      select 1 from request_events
      where id = new.id
        or (request_id = new.request_id and sequence = new.sequence))
    begin select raise(abort, '${REFUSAL}: this sequence exists'); end`);
}

/** @param {import('knex').Knex} knex */
async function refuseChangesOnPostgres(knex) {
  await knex.raw(`
    create function refuse_request_events_change() returns trigger as $$
    begin raise exception '${REFUSAL}'; end
    $$ language plpgsql`);
  await knex.raw(`
    create trigger request_events_refuse_change
    before update or delete on request_events
    for each row execute function refuse_request_events_change()`);
  await knex.raw(`
    create trigger request_events_refuse_truncate
    before truncate on request_events
    for each statement execute function refuse_request_events_change()`);
}

/**
 * The audit trail. Rows can be added and never changed: triggers refuse it on both databases.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('request_events', table => {
    table.comment('The audit trail: append-only, chained by hash per request');
    table.bigIncrements('id');
    table.string('request_id', 36).notNullable();
    table.integer('sequence').notNullable();
    table.string('type', 64).notNullable();
    table.text('actor').notNullable();
    table.string('at', 32).notNullable();
    table.text('data').notNullable().comment('Canonical JSON (RFC 8785)');
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.unique(['request_id', 'sequence']);
    table.index(['at', 'id']);
  });
  if (knex.client.config.client === 'pg') {
    await refuseChangesOnPostgres(knex);
  } else {
    await refuseChangesOnSqlite(knex);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('request_events');
  if (knex.client.config.client === 'pg') {
    await knex.raw('drop function refuse_request_events_change()');
  }
};
