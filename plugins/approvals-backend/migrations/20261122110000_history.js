// @ts-check

/**
 * How long stages took, for the dates that people can expect; and every policy that was ever in force.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('stage_durations', table => {
    table.comment('Working hours that stages took until they settled');
    table.bigIncrements('id');
    table.string('request_type', 128).notNullable();
    table.string('stage_id', 128).notNullable();
    table.string('settled_at', 32).notNullable();
    table.float('working_hours').notNullable();
    table.index(['settled_at']);
  });

  await knex.schema.createTable('policy_revisions', table => {
    table.comment('Every policy that was ever in force, by its hash');
    table.string('type', 128).notNullable();
    table.string('revision', 64).notNullable();
    table.string('policy_id', 128).notNullable();
    table.string('first_seen_at', 32).notNullable();
    table.text('definition').notNullable();
    table.primary(['type', 'revision']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('policy_revisions');
  await knex.schema.dropTable('stage_durations');
};
