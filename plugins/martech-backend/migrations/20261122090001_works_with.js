// @ts-check

/**
 * With what each tool says that it works. The facet `worksWith` had just that; from now on it has it both ways, because a
 * flow connects two tools whichever of them declares it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('tool_partners', table => {
    table.comment('With what each tool says that it works, by flows and APIs');
    table.integer('tool_id').notNullable();
    table.string('partner_ref', 255).notNullable();
    table.primary(['tool_id', 'partner_ref']);
    table.index(['partner_ref', 'tool_id'], 'tool_partners_ref_idx');
  });
  await knex.raw(
    `insert into tool_partners (tool_id, partner_ref)
     select tool_id, value from tool_facets where name = 'worksWith'`,
  );
  await knex.raw(
    `insert into tool_facets (tool_id, name, value)
     select tools.id, 'worksWith', others.ref
     from tool_partners
     join tools on tools.ref = tool_partners.partner_ref
     join tools as others on others.id = tool_partners.tool_id
     where tools.removed_at is null
     on conflict do nothing`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw(
    `delete from tool_facets
     where name = 'worksWith' and not exists (
       select 1 from tool_partners
       where tool_partners.tool_id = tool_facets.tool_id
         and tool_partners.partner_ref = tool_facets.value
     )`,
  );
  await knex.schema.dropTable('tool_partners');
};
