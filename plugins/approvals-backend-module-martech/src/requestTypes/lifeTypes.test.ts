import type { JsonObject, JsonValue } from '@backstage/types';
import {
  toolStatuses,
  type ToolStatus,
  type ToolSubject,
} from '@passerelle/plugin-martech-common';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { aTool } from '../testing/fixtures';
import { createRequestTypes } from './createRequestTypes';

const BREVO = 'component:default/brevo';
const PLATFORM = 'component:default/data-platform';
const OLD = 'component:default/old-tool';
const at = '2026-11-23T09:00:00.000Z';

const minimal: Record<string, JsonObject> = {
  'tool-access': { reason: 'For the spring campaign' },
  'tool-validation': { reason: 'For the spring campaign' },
  'tool-pilot': {
    reason: 'It may be simpler',
    startDate: '2026-12-01',
    endDate: '2027-01-31',
    successCriteria: ['Two campaigns without help'],
  },
  'tool-reference': {
    title: 'Airtable',
    summary: 'Tables that a team shares',
    category: 'email-marketing',
    need: 'Follow our contents',
  },
  integration: {
    with: PLATFORM,
    direction: 'out',
    method: 'api',
    reason: 'No more exports by hand',
  },
  'tool-change': {
    area: 'hosting',
    change: 'The vendor moves to the United States',
    reason: 'It was announced',
  },
  'tool-renewal': { reason: 'The contract ends in March' },
  'tool-retirement': {
    date: '2026-12-31',
    dataFate: 'deleted',
    reason: 'Nobody uses it',
  },
  advice: { need: 'Send a survey after each purchase' },
};

function typeOf(id: string, brevo: Partial<ToolSubject> = {}) {
  const tools: Record<string, ToolSubject> = {
    [BREVO]: { ...aTool('referenced'), ...brevo },
    [PLATFORM]: {
      ...aTool(),
      ref: PLATFORM,
      title: { en: 'Data platform', fr: 'Plateforme de données' },
    },
    [OLD]: { ...aTool('retiring'), ref: OLD },
  };
  const type = createRequestTypes(
    { getSubject: async ref => tools[ref] },
    { finance: 'group:default/finance', it: 'group:default/dsi' },
  ).find(it => it.id === id);
  if (!type) throw new Error(`There is no type ${id}`);
  return type;
}

/** Submits as the engine does: load, then validate. */
async function submit(
  id: string,
  values: JsonObject = {},
  brevo: Partial<ToolSubject> = {},
): Promise<void> {
  const type = typeOf(id, brevo);
  const subject =
    type.subject === 'required' ? await type.loadSubject?.(BREVO) : undefined;
  await type.validate?.({
    at,
    values: { ...minimal[id], ...values },
    subject,
    requester: 'user:default/marketer',
  });
}

describe.each(Object.keys(minimal))('the form of %s', id => {
  const { schema } = typeOf(id);
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  const isValid = ajv.compile(schema);
  const fields = Object.entries<JsonValue>(Object(schema.properties));

  it('takes what it asks for, and nothing else', () => {
    expect(isValid(minimal[id])).toBe(true);
    expect(isValid({ ...minimal[id], verdict: 'approved' })).toBe(false);
    for (const field of Object.keys(minimal[id])) {
      const { [field]: _, ...others } = minimal[id];
      expect([field, isValid(others)]).toEqual([field, false]);
      expect([field, isValid({ ...others, [field]: '  ' })]).toEqual([
        field,
        false,
      ]);
    }
  });

  it('has every text in both languages, with French typography', () => {
    for (const [name, field] of [['form', schema], ...fields]) {
      const { 'x-i18n': texts, enum: choices = [] } = Object(field);
      for (const language of ['en', 'fr']) {
        const { title, description, enumNames = [] } = texts[language];
        expect([name, title]).toEqual([name, expect.stringMatching(/\S/)]);
        expect([name, description]).toEqual([
          name,
          expect.stringMatching(/\S/),
        ]);
        expect(enumNames).toHaveLength(choices.length);
      }
      const french = JSON.stringify(texts.fr);
      expect(french).not.toMatch(/[a-zà-ÿ]'| [:;?!]|« | »/);
    }
  });
});

const aboutTools = [
  ['tool-pilot', ['referenced']],
  [
    'integration',
    [
      'referenced',
      'in_review',
      'pilot',
      'approved',
      'approved_with_conditions',
    ],
  ],
  [
    'tool-change',
    toolStatuses.filter(it => it !== 'detected' && it !== 'retired'),
  ],
  ['tool-renewal', toolStatuses.filter(it => it !== 'retired')],
  [
    'tool-retirement',
    toolStatuses.filter(it => it !== 'retiring' && it !== 'retired'),
  ],
] satisfies Array<[string, ToolStatus[]]>;

describe.each(aboutTools)('%s', (id, open) => {
  const fits = (status: ToolStatus) => open.some(it => it === status);

  it.each(toolStatuses.filter(fits))('fits a tool that is %s', async status => {
    await expect(submit(id, {}, { status })).resolves.toBeUndefined();
  });

  it.each(toolStatuses.filter(status => !fits(status)))(
    'is refused for a tool that is %s, with what to do instead',
    async status => {
      await expect(submit(id, {}, { status })).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'tool-status',
        params: { tool: BREVO, status },
        text: {
          en: expect.stringMatching(/^Brevo /),
          fr: expect.stringMatching(/^Brevo .*[^ ][.]$/),
        },
      });
    },
  );
});

describe('a submission is refused with what to do instead', () => {
  it.each<[string, string, JsonObject, string, RegExp]>([
    [
      'a pilot that ends before it begins',
      'tool-pilot',
      { endDate: '2026-11-30' },
      'dates',
      /précède le premier/,
    ],
    [
      'a pilot that is over',
      'tool-pilot',
      { startDate: '2026-11-01', endDate: '2026-11-22' },
      'dates',
      /à venir/,
    ],
    [
      'a pilot without an end',
      'tool-pilot',
      { endDate: '2027-07-01' },
      'dates',
      /six mois/,
    ],
    [
      'a connection with itself',
      'integration',
      { with: BREVO },
      'other-tool',
      /autre outil/,
    ],
    [
      'a connection with nothing',
      'integration',
      { with: 'component:default/x' },
      'other-tool',
      /référencer/,
    ],
    [
      'a connection with what goes',
      'integration',
      { with: OLD },
      'other-tool',
      /remplace/,
    ],
    [
      'a period that ends before it begins',
      'tool-renewal',
      { periodStart: '2027-04-01', periodEnd: '2027-03-31' },
      'dates',
      /précède le premier/,
    ],
    [
      'an end in the past',
      'tool-retirement',
      { date: '2026-11-22' },
      'dates',
      /aujourd’hui/,
    ],
    [
      'a replacement by itself',
      'tool-retirement',
      { replacement: BREVO },
      'other-tool',
      /lui-même/,
    ],
    [
      'a tool that is listed',
      'tool-reference',
      { title: 'Brevo' },
      'listed-already',
      /déjà au catalogue/,
    ],
  ])('%s', async (_, id, values, code, french) => {
    await expect(submit(id, values)).rejects.toMatchObject({
      code,
      text: { en: expect.any(String), fr: expect.stringMatching(french) },
    });
  });

  it.each(Object.keys(minimal))('and not otherwise: %s', async id => {
    const status = id === 'tool-access' ? 'approved' : 'referenced';
    await expect(submit(id, {}, { status })).resolves.toBeUndefined();
  });

  it('a tool that was found in use can be listed, another one not again', async () => {
    const list = async (status: ToolStatus) => {
      const type = typeOf('tool-reference', { status });
      await type.validate?.({
        values: minimal['tool-reference'],
        subject: await type.loadSubject?.(BREVO),
        requester: 'user:default/marketer',
      });
    };
    await expect(list('detected')).resolves.toBeUndefined();
    await expect(list('referenced')).rejects.toMatchObject({
      code: 'listed-already',
    });
  });
});

describe('conditions of use', () => {
  const conditional: Partial<ToolSubject> = {
    status: 'approved_with_conditions',
    conditions: ['No health data.'],
  };

  it.each<[string, JsonObject, Partial<ToolSubject>]>([
    ['acknowledged', { acknowledgedConditions: true }, conditional],
    ['never shown (docs/adr/0014)', {}, conditional],
    ['none', { acknowledgedConditions: false }, { status: 'approved' }],
  ])('%s: the request is taken', async (_, values, brevo) => {
    await expect(submit('tool-access', values, brevo)).resolves.toBeUndefined();
  });

  it('shown and not accepted: the request is refused with them', async () => {
    await expect(
      submit('tool-access', { acknowledgedConditions: false }, conditional),
    ).rejects.toMatchObject({
      code: 'conditions-not-acknowledged',
      text: { fr: expect.stringContaining('No health data.') },
    });
  });

  it('are kept with the request for access, and no part of what a validation judges', async () => {
    const access = await typeOf('tool-access', conditional).loadSubject?.(
      BREVO,
    );
    expect(access?.data.conditions).toEqual(['No health data.']);
    const validation = await typeOf(
      'tool-validation',
      conditional,
    ).loadSubject?.(BREVO);
    expect(validation?.data).not.toHaveProperty('conditions');
  });
});

it('tells conditions of policies the level of risk', async () => {
  const type = typeOf('tool-validation');
  const subject = await type.loadSubject?.(BREVO);
  expect(subject?.data.riskTier).toBe('medium');
  expect(type.subjectFields).toContain('riskTier');
  expect(type.valueLabels?.['/subject/riskTier']?.medium?.fr).toBe('Moyen');
});

it.each([
  ['advice', {}, 'Conseil\u00a0: Send a survey after each purchase'],
  ['advice', { need: 'x'.repeat(200) }, `Conseil\u00a0: ${'x'.repeat(79)}…`],
  ['tool-reference', {}, 'Référencement d’Airtable'],
])('names %s by its words', (id, values, title) => {
  const summary = typeOf(id).summarize?.({
    values: { ...minimal[id], ...values },
  });
  expect(summary?.fr).toBe(title);
});
