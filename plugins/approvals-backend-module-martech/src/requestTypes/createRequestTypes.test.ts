import type { JsonObject, JsonValue } from '@backstage/types';
import {
  sheetSchema,
  taxonomy,
  toolStatuses,
  toolTypes,
  type ToolStatus,
  type ToolSubject,
} from '@passerelle/plugin-martech-common';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { aTool } from '../testing/fixtures';
import { createRequestTypes } from './createRequestTypes';

function typesFor(
  status?: ToolStatus,
  runningValidation?: ToolSubject['runningValidation'],
) {
  const types = createRequestTypes(
    {
      getSubject: async ref =>
        ref === 'component:default/brevo'
          ? { ...aTool(status), runningValidation }
          : undefined,
    },
    { finance: 'group:default/finance', it: 'group:default/dsi' },
  );
  const find = (id: string) => {
    const type = types.find(it => it.id === id);
    if (!type) throw new Error(`There is no type ${id}`);
    return type;
  };
  return { access: find('tool-access'), validation: find('tool-validation') };
}

function compile(schema: JsonObject) {
  const ajv = new Ajv({ allErrors: true });
  ajv.addVocabulary(['x-i18n', 'x-only-filled']);
  addFormats(ajv);
  return ajv.compile(schema);
}

function fieldsOf(schema: JsonObject): Array<[string, JsonValue | undefined]> {
  return Object.entries(Object(schema.properties));
}

/** Every choice of a schema, with the pointer of its field; the items of a list share the list's. */
function choicesOf(schema: JsonValue, path: string): Array<[string, string]> {
  const { enum: choices = [], items, properties = {} } = Object(schema);
  return [
    ...choices.map((choice: string): [string, string] => [path, choice]),
    ...(items ? choicesOf(items, path) : []),
    ...Object.entries(properties).flatMap(([name, child]) =>
      choicesOf(Object(child), `${path}/${name}`),
    ),
  ];
}

describe.each(['access', 'validation'] as const)('a request for %s', name => {
  const type = typesFor()[name];
  const validate = compile(type.schema);

  it.each([
    ['a reason alone', { reason: 'For the spring campaign' }, true],
    ['no reason', {}, false],
    ['a blank reason', { reason: '   ' }, false],
    ['a reason that is too long', { reason: 'x'.repeat(2001) }, false],
    ['an unknown field', { reason: 'yes', verdict: 'approved' }, false],
  ])('with %s: %j is %s', (_, values, valid) => {
    expect(validate(values)).toBe(valid);
  });

  it('has every text in both languages, with one name per choice', () => {
    for (const [field, schema] of [
      ['', type.schema],
      ...fieldsOf(type.schema),
    ]) {
      const { 'x-i18n': texts, enum: choices = [] } = Object(schema);
      for (const language of ['en', 'fr']) {
        expect([field, texts[language].title]).toEqual([
          field,
          expect.stringMatching(/\S/),
        ]);
        expect(texts[language].description).toMatch(/\S/);
        expect(texts[language].enumNames ?? []).toHaveLength(choices.length);
      }
    }
  });

  it('knows a tool, and none that the registry does not have', async () => {
    await expect(
      type.loadSubject?.('component:default/unknown'),
    ).resolves.toBeUndefined();
    await expect(
      type.loadSubject?.('component:default/brevo'),
    ).resolves.toMatchObject({
      title: 'Brevo',
      revision: 3,
      owner: 'group:default/crm-team',
      data: { finance: { annualCost: 24000 }, data: { personal: true } },
    });
  });

  it('names every field of the sheet that it judges, in both languages', () => {
    const unnamed = (type.subjectFields ?? [])
      .map(field => `/subject/${field.replaceAll('.', '/')}`)
      .filter((path, _, all) => !all.some(it => it.startsWith(`${path}/`)))
      .filter(path => !type.fieldLabels?.[path]?.fr);
    expect(unnamed).toEqual([]);
  });

  it('has words in both languages for every code that a sheet can hold', () => {
    const families = taxonomy.categories.flatMap(it => it.subcategories);
    const codes: Array<[string, string]> = [
      ...choicesOf(sheetSchema('saas'), '/subject'),
      ...toolTypes.map((it): [string, string] => ['/subject/type', it]),
      ...families.map(({ id }): [string, string] => ['/subject/category', id]),
      ...families
        .flatMap(({ capabilities }) => capabilities)
        .map(({ id }): [string, string] => ['/subject/capabilities', id]),
      ['/subject/hosting/region', 'EU'],
      ['/subject/hosting/region', 'FR'],
      ['/subject/lifecycle', 'production'],
      ['/subject/security/certifications', 'iso27001'],
      ['/subject/data/subjects', 'customers'],
      ['/subject/data/categories', 'message content'],
      ['/subject/flows/data', 'consents'],
    ];
    expect(codes).toContainEqual(['/subject/flows/method', 'ipaas']);
    const unnamed = codes.filter(([path, code]) => {
      const label = type.valueLabels?.[path]?.[code];
      return !label?.en || !label.fr;
    });
    expect(unnamed).toEqual([]);
  });

  it.each([
    ['finance', ['group:default/finance'], true],
    ['the IT department', ['group:default/dsi'], true],
    ['the owners of the tool', ['group:default/crm-team'], true],
    ['its technical owners', ['group:default/integration'], true],
    ['others', ['group:default/marketing'], false],
  ])('lets %s read amounts: %j %s', async (_, groups, mayRead) => {
    const subject = await type.loadSubject?.('component:default/brevo');
    if (!subject) throw new Error('There is no subject');
    const reader = { ref: 'user:default/somebody', groups };
    const fields = type.restricted ?? [];
    expect(fields.map(({ path }) => path)).toEqual([
      '/subject/finance/annualCost',
      '/subject/finance/licences',
      '/subject/riskTier',
    ]);
    for (const field of fields) {
      const ask = async (manages: boolean) =>
        field.mayRead({
          person: { ...reader, isManager: async () => manages },
          subject,
        });
      expect(await ask(false)).toBe(mayRead);
      expect(await ask(true)).toBe(true);
    }
  });

  it('shows a band in words in the place of an amount', () => {
    const [{ path, instead }] = type.restricted ?? [];
    const band = String(instead?.(24000));
    expect(band).toBe('20000_100000');
    expect(type.valueLabels?.[path]?.[band]?.fr).toMatch(/^De 20/);
  });

  it('tells others neither how many licences there are nor what a cost does to the risk', () => {
    const [, licences, risk] = type.restricted ?? [];
    expect(licences.instead).toBeUndefined();
    const seen = (tier: string) => String(risk.instead?.(tier));
    expect(seen('low')).toBe(seen('medium'));
    expect(seen('high')).toBe('high');
    expect(type.valueLabels?.[risk.path]?.[seen('low')]).toEqual({
      en: 'Low or medium',
      fr: 'Faible ou moyen',
    });
  });

  it('lets conditions use the fields of the sheet', () => {
    expect(type.subjectFields).toEqual(
      expect.arrayContaining([
        'type',
        'lifecycle',
        'finance.annualCost',
        'data.personal',
        'owners.technical',
      ]),
    );
  });
});

/** Submits as the engine does: load, then validate. */
async function submit(
  name: 'access' | 'validation',
  status: ToolStatus,
): Promise<void> {
  const type = typesFor(status)[name];
  await type.validate?.({
    values: { reason: 'yes' },
    subject: await type.loadSubject?.('component:default/brevo'),
    requester: 'user:default/marketer',
  });
}

describe('asking for access', () => {
  const open: ToolStatus[] = ['approved', 'approved_with_conditions', 'pilot'];

  it.each(open)('is possible while the tool is %s', async status => {
    await expect(submit('access', status)).resolves.toBeUndefined();
  });

  it.each(toolStatuses.filter(status => !open.includes(status)))(
    'is refused while the tool is %s, with what to do instead',
    async status => {
      await expect(submit('access', status)).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'tool-not-usable',
        params: { tool: 'component:default/brevo', status },
        message: expect.stringMatching(
          /component:default\/brevo.*(choose|request|ask)/,
        ),
        text: {
          en: expect.stringMatching(/^Access to Brevo.*(choose|request|ask)/),
          fr: expect.stringMatching(/^L’accès à Brevo.*(choisissez|refaites)/),
        },
      });
    },
  );
});

describe('asking for a validation', () => {
  const leaving: ToolStatus[] = ['retiring', 'retired'];

  it.each(leaving)('is refused while the tool is %s', async status => {
    await expect(submit('validation', status)).rejects.toMatchObject({
      name: 'ConflictError',
      code: 'tool-leaving',
      text: {
        fr: expect.stringMatching(/^Brevo est .*(retiré|retrait).*choisissez/),
      },
    });
  });

  it.each(toolStatuses.filter(status => !leaving.includes(status)))(
    'is possible while the tool is %s',
    async status => {
      await expect(submit('validation', status)).resolves.toBeUndefined();
    },
  );

  it.each([
    [
      'DEM-000012 (request-1)',
      { requestId: 'request-1', requestNumber: 'DEM-000012' },
    ],
    ['request-1', { requestId: 'request-1' }],
  ])(
    'is refused while another one runs, which is named as %s',
    async (name, running) => {
      const { validation } = typesFor('approved', running);
      const subject = await validation.loadSubject?.('component:default/brevo');
      const submission = {
        values: { reason: 'yes' },
        subject,
        requester: 'user:default/engineer',
      };
      for (const requestId of ['request-2', undefined]) {
        await expect(
          validation.validate?.({ ...submission, requestId }),
        ).rejects.toMatchObject({
          name: 'ConflictError',
          code: 'open-already',
          params: expect.objectContaining({ request: 'request-1' }),
          message: expect.stringContaining(`as request ${name}`),
        });
      }
    },
  );

  it('is possible again for the one that runs, after it was sent back', async () => {
    const { validation } = typesFor('in_review', { requestId: 'request-1' });
    await expect(
      validation.validate?.({
        requestId: 'request-1',
        values: { reason: 'yes' },
        subject: await validation.loadSubject?.('component:default/brevo'),
        requester: 'user:default/engineer',
      }),
    ).resolves.toBeUndefined();
  });

  it('ties each review to the fields that it judges', () => {
    expect(
      typesFor().validation.criteria?.find(({ id }) => id === 'finance'),
    ).toMatchObject({
      title: { en: 'Finance', fr: 'Finance' },
      checklist: expect.arrayContaining([
        { en: expect.any(String), fr: expect.any(String) },
      ]),
      dependsOn: expect.arrayContaining(['/subject/finance']),
    });
  });

  it.each([
    ['Brevo', 'Validation de Brevo'],
    ['Airtable', 'Validation d’Airtable'],
    ['Éclair', 'Validation d’Éclair'],
  ])('is named in good French for %s', (title, expected) => {
    const subject = { ref: 'x', title, revision: 1, data: {} };
    expect(typesFor().validation.summarize?.({ values: {}, subject }).fr).toBe(
      expected,
    );
  });
});
