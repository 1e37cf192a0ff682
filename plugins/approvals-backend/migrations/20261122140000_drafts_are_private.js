// @ts-check

/**
 * A beneficiary sees a request once it is submitted, and no longer its draft.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('request_participants')
    .where('role', 'beneficiary')
    .whereIn(
      'request_id',
      knex('requests').select('id').whereNull('submitted_at'),
    )
    .delete();
};

/**
 * Gives them back what the release before shows them.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const drafts = await knex('requests')
    .whereNull('submitted_at')
    .whereNotNull('beneficiary')
    .select('id', 'beneficiary');
  for (const { id, beneficiary } of drafts) {
    await knex('request_participants')
      .insert({ request_id: id, role: 'beneficiary', ref: beneficiary })
      .onConflict(['request_id', 'role', 'ref'])
      .ignore();
  }
};
