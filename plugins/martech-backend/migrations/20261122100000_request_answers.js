// @ts-check

const BATCH = 500;

/**
 * The answers that validations got before this table existed, as the history of tools has them.
 *
 * @param {import('knex').Knex} knex
 */
async function fill(knex) {
  for (let last = 0; ; ) {
    const decided = await knex('tool_history')
      .where('id', '>', last)
      .whereIn('kind', ['validation_approved', 'validation_rejected'])
      .whereNotNull('request_id')
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'ref', 'kind', 'at', 'request_id');
    if (decided.length === 0) return;
    last = decided[decided.length - 1].id;
    const submitted = await knex('tool_history')
      .where({ kind: 'validation_submitted' })
      .whereIn(
        'request_id',
        decided.map(row => row.request_id),
      )
      .groupBy('request_id')
      .select('request_id', knex.raw('min(at) as filed_at'));
    const filedAt = new Map(
      submitted.map(row => [row.request_id, row.filed_at]),
    );
    const rows = decided
      .filter(row => filedAt.has(row.request_id))
      .map(row => ({
        request_id: row.request_id,
        request_type: 'tool-validation',
        submitted_at: filedAt.get(row.request_id),
        answered_at: row.at,
        answer: row.kind === 'validation_approved' ? 'approved' : 'rejected',
      }));
    if (rows.length > 0) {
      await knex('request_answers')
        .insert(rows)
        .onConflict('request_id')
        .ignore();
    }
  }
}

/**
 * When requests of each type were filed and answered, for lead times.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('request_answers', table => {
    table.comment('The answer of each request about tools, of every type');
    table.string('request_id', 100).primary();
    table.string('request_type', 100).notNullable();
    table.string('submitted_at', 30).notNullable();
    table.string('answered_at', 30).notNullable();
    table.string('answer', 10).notNullable().comment('approved or rejected');
    table.index(['answered_at'], 'request_answers_answered_idx');
  });
  await fill(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('request_answers');
};
