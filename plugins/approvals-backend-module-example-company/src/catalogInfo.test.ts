import {
  stringifyEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  findSubcategory,
  findVerdictClaims,
  isToolEntity,
  toolTypeOf,
  validateSheet,
} from '@passerelle/plugin-martech-common';
import type { JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import {
  listIn,
  recordIn,
  refOf,
  sheetOf,
  textIn,
} from './__testUtils__/entities';
import { readCatalog } from './__testUtils__/readCatalog';

const org = readCatalog('org');
const domains = readCatalog('domains');
const tools = readCatalog('tools');
const apis = readCatalog('apis');
const registered = [...tools, ...apis];
const everything = [...org, ...domains, ...registered];

const refs = new Set(everything.map(({ entity }) => refOf(entity)));

/** The refs that an entity points at, with the kind that a short one means. */
function targetsOf({ spec = {} }: Entity): string[] {
  const sheet = recordIn(spec.martech);
  const short: Array<readonly [JsonValue | undefined, string]> = [
    [spec.owner, 'group'],
    [spec.parent, 'group'],
    [spec.system, 'system'],
    [spec.domain, 'domain'],
    ...listIn(spec.children).map(value => [value, 'group'] as const),
    ...listIn(spec.memberOf).map(value => [value, 'group'] as const),
    ...listIn(spec.providesApis).map(value => [value, 'api'] as const),
    ...listIn(spec.consumesApis).map(value => [value, 'api'] as const),
    ...listIn(spec.dependsOn).map(value => [value, 'component'] as const),
    ...Object.values(recordIn(sheet.owners)).map(
      value => [value, 'group'] as const,
    ),
    ...listIn(sheet.flows).map(
      flow => [recordIn(flow).with, 'component'] as const,
    ),
  ];
  return short
    .filter(([value]) => value !== undefined)
    .map(([value, defaultKind]) =>
      stringifyEntityRef(
        parseEntityRef(textIn(value), {
          defaultKind,
          defaultNamespace: 'default',
        }),
      ),
    );
}

const named = (documents: typeof everything) =>
  documents.map(({ file, entity }) => [refOf(entity), file, entity] as const);

function problemsWith(
  documents: typeof everything,
  check: (entity: Entity) => string[],
): string[] {
  return named(documents).flatMap(([ref, , entity]) =>
    check(entity).map(problem => `${ref}: ${problem}`),
  );
}

describe('the tools of the example company', () => {
  it('are many, of every type and from all six categories', () => {
    const sheets = registered.filter(({ entity }) => isToolEntity(entity));
    const families = new Set(
      sheets.map(({ entity }) => textIn(sheetOf(entity).category)),
    );
    const categories = new Set(
      [...families].map(id => findSubcategory(id)?.category.id),
    );

    expect(sheets.length).toBeGreaterThanOrEqual(44);
    expect(new Set(sheets.map(({ entity }) => toolTypeOf(entity)))).toEqual(
      new Set(['saas', 'service', 'api']),
    );
    expect(categories.size).toBe(6);
    expect(families.size).toBeGreaterThanOrEqual(28);
  });

  it('have a good sheet', () => {
    const problems = problemsWith(
      registered.filter(({ entity }) => isToolEntity(entity)),
      entity => {
        const type = toolTypeOf(entity);
        return type
          ? validateSheet(entity.spec?.martech, type)
          : ['is no tool by its kind and type'];
      },
    );

    expect(problems).toEqual([]);
  });

  it('claim no verdict', () => {
    expect(problemsWith(everything, findVerdictClaims)).toEqual([]);
  });

  it('exist once each, in a file of their name', () => {
    expect(refs.size).toBe(everything.length);
    expect(
      named(registered)
        .filter(
          ([, file, { metadata }]) => !file.endsWith(`/${metadata.name}.yaml`),
        )
        .map(([, file]) => file),
    ).toEqual([]);
  });

  it('point only at teams, tools and APIs that exist', () => {
    const problems = problemsWith(everything, entity =>
      targetsOf(entity)
        .filter(target => !refs.has(target))
        .map(target => `there is no ${target}`),
    );

    expect(problems).toEqual([]);
  });

  it('exchange data with the CRM and with the data platform', () => {
    const partners = registered.flatMap(({ entity }) =>
      listIn(sheetOf(entity).flows).map(flow => textIn(recordIn(flow).with)),
    );

    expect(partners).toEqual(
      expect.arrayContaining([
        'component:default/salesforce-crm',
        'component:default/data-platform',
      ]),
    );
  });

  it('have typographic French', () => {
    const problems = problemsWith(registered, entity => {
      const sheet = sheetOf(entity);
      return [sheet.title, sheet.summary]
        .map(text => textIn(recordIn(text).fr))
        .filter(text => /['"]|[^\s\u00a0\u202f][:;?!]/.test(text));
    });

    expect(problems).toEqual([]);
  });

  it.each([
    ['component:default/brevo', 'group:default/crm-team', 'sms-campaigns'],
    ['component:default/orphan-tool', 'group:default/empty-team', ''],
  ])('include %s of %s', (ref, owner, capability) => {
    const found = tools.find(({ entity }) => refOf(entity) === ref);

    expect(found?.entity.spec?.owner).toBe(owner);
    expect(listIn(found && sheetOf(found.entity).capabilities)).toEqual(
      expect.arrayContaining(capability ? [capability] : []),
    );
  });
});

describe('the APIs of the example company', () => {
  it('are ten or more, each with paths and operations of its own', () => {
    expect(apis.length).toBeGreaterThanOrEqual(10);
    for (const [ref, , entity] of named(apis)) {
      const definition = recordIn(parse(textIn(entity.spec?.definition)));
      const operations = Object.values(recordIn(definition.paths)).flatMap(
        path => Object.values(recordIn(path)).map(recordIn),
      );
      const ids = operations.map(({ operationId }) => operationId);

      expect([ref, textIn(definition.openapi)]).toEqual([
        ref,
        expect.stringMatching(/^3\./),
      ]);
      expect([ref, ids.length, new Set(ids).size]).toEqual([
        ref,
        operations.length,
        operations.length,
      ]);
      expect(operations.length).toBeGreaterThan(0);
    }
  });
});

describe('the people of the example company', () => {
  const members = (group: string) =>
    org
      .filter(
        ({ entity }) =>
          entity.kind === 'User' &&
          listIn(entity.spec?.memberOf).includes(group),
      )
      .map(({ entity }) => entity.metadata.name)
      .sort();

  it.each([
    ['acquisition', ['marketer']],
    ['marketing', ['marketing-manager']],
    ['crm-team', ['tool-owner', 'tool-owner-deputy']],
    ['integration', ['engineer']],
    ['architecture', ['architect', 'architecture-deputy']],
    ['security', ['security-deputy', 'security-officer']],
    ['privacy', ['dpo', 'privacy-deputy']],
    ['finance', ['finance-controller', 'finance-deputy']],
    ['accessibility', ['accessibility-deputy', 'accessibility-lead']],
    ['dsi-admins', ['dsi-admin']],
    ['empty-team', []],
  ])('make up the team %s', (group, people) => {
    expect(members(group)).toEqual(people);
  });

  it('live only in the folder of the organisation', () => {
    expect(new Set(org.map(({ entity }) => entity.kind))).toEqual(
      new Set(['Group', 'User']),
    );
    expect(
      new Set([...domains, ...registered].map(({ entity }) => entity.kind)),
    ).toEqual(new Set(['API', 'Component', 'Domain', 'System']));
  });
});
