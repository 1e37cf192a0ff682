// @ts-check

/**
 * How many working days a request waited, worked out once when its answer is recorded. Rows from before stay without: theirs
 * are worked out when they are read.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('request_answers', table => {
    table
      .double('working_days')
      .nullable()
      .comment('By the calendar of the time when the answer was recorded');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('request_answers', table => {
    table.dropColumn('working_days');
  });
};
