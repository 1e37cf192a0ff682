// @ts-check

/**
 * Has every tool with a valid passport looked at once more, so that the next instant to look at it is known anew: from now
 * on people are warned 90, 60 and 30 days before a verdict ends, and before this only the end itself was an instant.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('tools')
    .whereIn('status', ['approved', 'approved_with_conditions'])
    .whereNotNull('next_change_at')
    .update({ next_change_at: '2026-01-01T00:00:00.000Z' });
};

/** Nothing to take back: the instants are derived from the passports. */
exports.down = async function down() {};
