// @ts-check

const REFUSAL = 'audit_checkpoints is append-only';

/** @param {import('knex').Knex} knex */
async function refuseChangesOnSqlite(knex) {
  for (const operation of ['update', 'delete']) {
    await knex.raw(`
      create trigger audit_checkpoints_refuse_${operation}
      before ${operation} on audit_checkpoints
      begin select raise(abort, '${REFUSAL}'); end`);
  }
  // "insert or replace" deletes without firing the trigger above.
  await knex.raw(`
    create trigger audit_checkpoints_refuse_replace
    before insert on audit_checkpoints
    when exists (select 1 from audit_checkpoints where number = new.number)
    begin select raise(abort, '${REFUSAL}: this number exists'); end`);
}

/** @param {import('knex').Knex} knex */
async function refuseChangesOnPostgres(knex) {
  await knex.raw(`
    create function refuse_audit_checkpoints_change() returns trigger as $$
    begin raise exception '${REFUSAL}'; end
    $$ language plpgsql`);
  await knex.raw(`
    create trigger audit_checkpoints_refuse_change
    before update or delete on audit_checkpoints
    for each row execute function refuse_audit_checkpoints_change()`);
  await knex.raw(`
    create trigger audit_checkpoints_refuse_truncate
    before truncate on audit_checkpoints
    for each statement execute function refuse_audit_checkpoints_change()`);
}

/**
 * Checkpoints over the heads of all requests: what a chain per request cannot show, the loss of its tail or of all of
 * it, shows here.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_checkpoints', table => {
    table.comment('Where the trails stood, chained and sealed; append-only');
    table.integer('number').primary().comment('1, 2, 3, … without a gap');
    table.string('at', 32).notNullable();
    table
      .bigInteger('last_event_id')
      .notNullable()
      .comment('Events up to this one are covered');
    table
      .bigInteger('total_events')
      .notNullable()
      .comment('How many events that is, from the first one');
    table
      .text('heads')
      .notNullable()
      .comment(
        'Canonical JSON: [request id, sequence, hash] of the requests that changed since the one before',
      );
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table
      .string('seal', 64)
      .comment('HMAC-SHA256 of the hash; empty when there was no key');
  });
  if (knex.client.config.client === 'pg') {
    await refuseChangesOnPostgres(knex);
  } else {
    await refuseChangesOnSqlite(knex);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_checkpoints');
  if (knex.client.config.client === 'pg') {
    await knex.raw('drop function refuse_audit_checkpoints_change()');
  }
};
