// @ts-check

const { DateTime, Duration } = require('luxon');

const BATCH = 500;

/**
 * The last day to act on a contract, as `contractDeadline` of martech-common had it when this was written.
 *
 * @param {{ contractEnd?: string, noticePeriod?: string, autoRenewal?: boolean }} finance
 */
function deadlineOf({ contractEnd, noticePeriod, autoRenewal }) {
  const end = DateTime.fromISO(contractEnd ?? '', { zone: 'utc' });
  if (!end.isValid) return undefined;
  const notice = Duration.fromISO(noticePeriod ?? '');
  const isNotice = Boolean(autoRenewal) && notice.isValid && +notice > 0;
  const day = isNotice ? end.minus(notice) : end;
  return {
    contract_end: end.toISODate(),
    deadline: day.toISODate(),
    is_notice: isNotice,
  };
}

/**
 * Tools that were registered before this table existed.
 *
 * @param {import('knex').Knex} knex
 */
async function fill(knex) {
  for (let last = 0; ; ) {
    const tools = await knex('tools')
      .where('id', '>', last)
      .whereNull('removed_at')
      .whereNot('status', 'retired')
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'ref', 'declaration');
    if (tools.length === 0) return;
    last = tools[tools.length - 1].id;
    const rows = tools.flatMap(({ ref, declaration }) => {
      const { owner, sheet } = JSON.parse(declaration);
      const found = deadlineOf(sheet.finance ?? {});
      return found
        ? [{ ref, ...found, owner, budget_owner: sheet.owners?.budget ?? null }]
        : [];
    });
    if (rows.length > 0) await knex('tool_contracts').insert(rows);
  }
}

/**
 * Contracts in the order of the day to act on them, what became of each renewal, and calendar addresses.
 * Dates are ISO 8601 texts without a time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('tool_contracts', table => {
    table.comment('One row per tool whose sheet names the end of a contract');
    table.string('ref', 255).primary();
    table.string('contract_end', 10).notNullable();
    table
      .string('deadline', 10)
      .notNullable()
      .comment('The last day to act: of notice, or of the contract');
    table.boolean('is_notice').notNullable();
    table.string('owner', 255).notNullable();
    table.string('budget_owner', 255).nullable();
    table.index(['deadline', 'ref'], 'tool_contracts_deadline_idx');
    table.index(['owner', 'deadline'], 'tool_contracts_owner_idx');
    table.index(['budget_owner', 'deadline'], 'tool_contracts_budget_idx');
  });
  await fill(knex);

  await knex.schema.createTable('contract_renewals', table => {
    table.comment('The renewal of each contract period, once it was asked');
    table.string('ref', 255).notNullable();
    table.string('contract_end', 10).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('opening, failed, open, decided or abandoned');
    table.string('request_id', 100).nullable();
    table.string('request_number', 40).nullable();
    table.integer('request_version').notNullable().defaultTo(0);
    table.string('decision', 20).nullable();
    table.string('at', 30).notNullable().comment('Of the last change');
    table
      .string('next_attempt_at', 30)
      .nullable()
      .comment('When filing is tried again');
    table.boolean('owners_told').notNullable().defaultTo(false);
    table.text('error').nullable();
    table.primary(['ref', 'contract_end']);
    table.index(['request_id'], 'contract_renewals_request_idx');
  });

  await knex.schema.createTable('calendar_tokens', table => {
    table.comment('Personal calendar addresses; the secret itself is not kept');
    table.string('person', 255).primary();
    table.string('token_hash', 64).notNullable().unique();
    table.string('language', 2).notNullable();
    table.string('scope', 10).notNullable();
    table.string('created_at', 30).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_tokens');
  await knex.schema.dropTable('contract_renewals');
  await knex.schema.dropTable('tool_contracts');
};
