// @ts-check

const BATCH = 1_000;
const MAX_WORD_LENGTH = 64;
const MAX_WORDS = 200;

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}

/**
 * The words of a request as this release indexes them; a later release brings a migration of its own.
 *
 * @param {string} text - folded: without accents and in lower case
 * @param {string} number
 */
function wordsOf(text, number) {
  const words = new Set();
  const bare = number.match(/[1-9]\d*$/);
  if (bare) {
    words.add(bare[0]);
  }
  for (const chunk of text.split(/\s+/)) {
    const trimmed = chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    for (const start of trimmed.matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = [...trimmed.slice(start.index)].slice(0, MAX_WORD_LENGTH);
      words.add(word.join(''));
    }
  }
  return [...words].slice(0, MAX_WORDS);
}

/** @param {import('knex').Knex} knex */
async function copySortKeys(knex) {
  await knex.raw(`
    update request_participants set
      created_at = (select r.created_at from requests r
        where r.id = request_participants.request_id),
      serial = (select r.serial from requests r
        where r.id = request_participants.request_id)`);
  await knex.raw(`
    update request_reviews set
      serial = (select r.serial from requests r
        where r.id = request_reviews.request_id)`);
  await knex.raw(`
    update request_review_holders set
      serial = (select r.serial from requests r
        where r.id = request_review_holders.request_id)`);
  await knex.raw(`
    update request_review_holders set
      due_at = (select v.due_at from request_reviews v
        where v.request_id = request_review_holders.request_id
          and v.review_id = request_review_holders.review_id)
    where kind = 'holder'`);
}

/** @param {import('knex').Knex} knex */
async function indexWords(knex) {
  let last = 0;
  for (;;) {
    const rows = await knex('requests')
      .where('serial', '>', last)
      .orderBy('serial')
      .limit(BATCH)
      .select('id', 'serial', 'number', 'created_at', 'search_text');
    if (rows.length === 0) {
      return;
    }
    last = rows[rows.length - 1].serial;
    const found = rows.map(row => ({
      ...row,
      words: wordsOf(row.search_text, row.number),
    }));
    const words = JSON.stringify(
      found.flatMap(row =>
        row.words.map((/** @type {string} */ word) => ({
          word,
          created_at: row.created_at,
          serial: row.serial,
          request_id: row.id,
        })),
      ),
    );
    const texts = JSON.stringify(
      found.map(row => ({ id: row.id, text: ` ${row.words.join(' ')}` })),
    );
    if (isPostgres(knex)) {
      await knex.raw(
        `insert into request_words (word, created_at, serial, request_id)
         select word, created_at, serial, request_id
         from json_populate_recordset(null::request_words, ?)`,
        [words],
      );
      await knex.raw(
        `update requests set search_text = found.text
         from json_to_recordset(?) as found(id text, text text)
         where requests.id = found.id`,
        [texts],
      );
    } else {
      await knex.raw(
        `insert into request_words (word, created_at, serial, request_id)
         select value ->> 'word', value ->> 'created_at', value ->> 'serial',
           value ->> 'request_id'
         from json_each(?)`,
        [words],
      );
      await knex.raw(
        `update requests set search_text = found.value ->> 'text'
         from json_each(?) as found
         where requests.id = found.value ->> 'id'`,
        [texts],
      );
    }
  }
}

/**
 * Lists walk an index and stop when the page is full. The tables by which requests are found get the sort keys of the
 * request, and the words of a search a table of their own. Why: docs/adr/0012-lists-walk-indexes.md.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('request_participants', table => {
    table.string('created_at', 32).notNullable().defaultTo('');
    table.integer('serial').notNullable().defaultTo(0);
    table.dropIndex(['ref', 'role', 'request_id']);
  });
  await knex.schema.alterTable('request_reviews', table => {
    table.integer('serial').notNullable().defaultTo(0);
    table.dropIndex(['status', 'due_at', 'request_id']);
    table.dropIndex(['decided_by', 'due_at', 'request_id']);
  });
  await knex.schema.alterTable('request_review_holders', table => {
    table.string('due_at', 32).notNullable().defaultTo('9999');
    table.integer('serial').notNullable().defaultTo(0);
    table.dropIndex(['ref', 'kind']);
  });
  await knex.schema.createTable('request_words', table => {
    table.comment('The words by which requests are found');
    table
      .specificType('word', isPostgres(knex) ? 'text collate "C"' : 'text')
      .notNullable()
      .comment('Compared byte by byte, so that a prefix is a range');
    table.string('created_at', 32).notNullable();
    table.integer('serial').notNullable();
    table.string('request_id', 36).notNullable();
    table.primary(['word', 'created_at', 'serial']);
    table.foreign('request_id').references('requests.id').onDelete('CASCADE');
  });

  await copySortKeys(knex);
  await indexWords(knex);

  await knex.schema.alterTable('request_participants', table => {
    table.index(
      ['ref', 'created_at', 'serial', 'request_id', 'role'],
      'request_participants_by_creation',
    );
    table.index(
      ['ref', 'serial', 'request_id', 'role'],
      'request_participants_by_serial',
    );
  });
  await knex.schema.alterTable('request_reviews', table => {
    table.index(
      ['decided_by', 'due_at', 'serial', 'review_id'],
      'request_reviews_by_decider',
    );
  });
  await knex.schema.alterTable('request_review_holders', table => {
    table.index(
      ['ref', 'kind', 'due_at', 'serial', 'review_id', 'request_id'],
      'request_review_holders_by_due_time',
    );
  });
  await knex.schema.alterTable('requests', table => {
    table.index(['status', 'due_at', 'serial'], 'requests_status_by_due_time');
    table.index(['status', 'serial'], 'requests_status_by_serial');
    table.index(['type', 'created_at', 'serial'], 'requests_type_by_creation');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'requests_type_by_creation',
    'requests_status_by_serial',
    'requests_status_by_due_time',
    'request_review_holders_by_due_time',
    'request_reviews_by_decider',
    'request_participants_by_serial',
    'request_participants_by_creation',
  ]) {
    await knex.raw(`drop index ${name}`);
  }
  await knex.schema.dropTable('request_words');
  for (const [table, column] of [
    ['request_participants', 'created_at'],
    ['request_participants', 'serial'],
    ['request_reviews', 'serial'],
    ['request_review_holders', 'due_at'],
    ['request_review_holders', 'serial'],
  ]) {
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
  await knex.schema.alterTable('request_participants', table => {
    table.index(['ref', 'role', 'request_id']);
  });
  await knex.schema.alterTable('request_reviews', table => {
    table.index(['status', 'due_at', 'request_id']);
    table.index(['decided_by', 'due_at', 'request_id']);
  });
  await knex.schema.alterTable('request_review_holders', table => {
    table.index(['ref', 'kind']);
  });
};
