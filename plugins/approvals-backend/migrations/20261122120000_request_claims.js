// @ts-check

/**
 * What an open request keeps for itself: its subject, or the grant that it would extend. The primary key lets one of
 * several parallel submissions through. Requests that were open before this keep nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('request_claims', table => {
    table.comment('What an open request keeps others from asking for too');
    table.string('claim', 512).notNullable().primary();
    table.string('request_id', 36).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('request_claims');
};
