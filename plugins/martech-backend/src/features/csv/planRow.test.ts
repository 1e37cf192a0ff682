import { buffer } from 'stream/consumers';
import fc from 'fast-check';
import type {
  RegistrationSheet,
  Tool,
} from '@passerelle/plugin-martech-common';
import { foldHeader, readCsvTable } from '../../csv/readCsvTable';
import { writeCsv } from '../../csv/writeCsv';
import { readDuration, writeDuration } from './durationCell';
import { planRow, readKey, type RowPlan } from './planRow';
import {
  bothLanguages,
  fieldColumns,
  keyColumns,
  stateColumns,
} from './toolColumns';
import { toolHeader, toolRow } from './toolRow';

const columns = [
  ...keyColumns,
  ...bothLanguages,
  ...fieldColumns,
  ...stateColumns,
];

/** Every field has a value, among them those that are hard to write into a cell. */
const full: RegistrationSheet = {
  name: 'brevo',
  type: 'saas',
  title: { en: '=Brevo', fr: 'Brevo ; « été »' },
  summary: { en: 'E-mail, "SMS"', fr: 'Deux\nlignes' },
  description: '+33 1 | 2',
  vendor: "'-Brevo",
  category: 'email-marketing',
  capabilities: ['email-campaigns', 'sms-campaigns'],
  url: 'https://www.brevo.com',
  statusPage: 'https://status.brevo.com',
  healthUrl: 'https://brevo.example/health',
  lifecycle: 'retiring',
  owners: {
    business: 'group:default/crm-team',
    technical: 'group:default/integration',
    budget: 'group:default/marketing',
  },
  hosting: { model: 'public_cloud', region: 'EU' },
  apis: ['api:default/brevo-api'],
  flows: [
    {
      with: 'component:default/shopify',
      direction: 'in',
      method: 'api',
      status: 'live',
      data: ['orders', 'contact'],
    },
    {
      with: 'component:default/erp',
      direction: 'out',
      method: 'file',
      status: 'planned',
      data: ['totals (per day), by shop'],
    },
  ],
  data: {
    classification: 'confidential',
    personal: true,
    purposes: ['Send newsletters', 'Measure | improve'],
    subjects: ['customers'],
    categories: ['contact', 'Acme, Inc.'],
    specialCategories: ['health'],
    legalBasis: 'consent',
    retention: 'P1Y6M',
    recipients: ['Printer \\ mailer'],
    subprocessors: ['Google LLC'],
    transfersOutsideEu: true,
    transfers: [
      { country: 'US', safeguard: 'standard_clauses', to: 'Google (Cloud)' },
      { country: 'GB', safeguard: 'adequacy' },
    ],
    measures: ['Pseudonyms'],
    dpa: 'signed',
    dpia: 'not_required',
  },
  security: { sso: 'none', mfa: false, certifications: ['iso27001'] },
  finance: {
    annualCost: 24000.5,
    currency: 'EUR',
    licences: 40,
    contractStart: '2026-04-01',
    contractEnd: '2027-03-31',
    noticePeriod: 'P3M',
    autoRenewal: true,
  },
  accessibility: {
    level: 'partial',
    statement: 'https://www.brevo.com/accessibility',
  },
};

function viewOf(sheet: RegistrationSheet, seesAmounts = true): Tool {
  return {
    ref: 'component:default/brevo',
    type: 'saas',
    name: 'brevo',
    title: { en: 'Brevo', fr: 'Brevo' },
    summary: sheet.summary,
    category: sheet.category,
    capabilities: [],
    origin: 'portal',
    lifecycle: 'production',
    owners: { business: 'group:default/crm-team' },
    sheetRevision: 1,
    validation: { status: 'approved', conditions: [], criteria: [] },
    integration: { status: 'live', flows: [] },
    health: { state: 'unknown' },
    apis: [],
    risk: { tier: 'high', reasons: [] },
    costBand: '20000_100000',
    updatedAt: '2026-11-22T08:00:00.000Z',
    ...(seesAmounts && { finance: sheet.finance }),
  };
}

async function planOf(
  file: string | Buffer,
  known?: RegistrationSheet,
): Promise<RowPlan> {
  const table = await readCsvTable(Buffer.from(file), columns);
  for await (const row of table.rows) {
    const key = readKey(row, table.delimiter);
    if (!('ref' in key)) return { kind: 'refused', problems: [key] };
    return planRow(row, key, table.delimiter, known);
  }
  throw new Error('There is no row');
}

async function exported(language: 'en' | 'fr', seesAmounts = true) {
  const row = toolRow(full, viewOf(full, seesAmounts), language);
  return buffer(writeCsv([toolHeader(language), row]));
}

const problems = (plan: RowPlan) =>
  plan.kind === 'refused' ? plan.problems.map(({ en }) => en) : [];

it('knows a tool of any namespace by its reference, as an export writes it', () => {
  const cells = { ref: 'component:Shop/brevo' };
  expect(readKey({ line: 2, cells, overflows: false }, ';')).toEqual({
    ref: 'component:shop/brevo',
    name: 'brevo',
  });
});

describe('a line of a file', () => {
  it.each(['en', 'fr'] as const)(
    'that was exported in %s makes the same tool elsewhere',
    async language => {
      const plan = await planOf(await exported(language));
      expect(plan).toMatchObject({ kind: 'write', sheet: full });
    },
  );

  it('that was exported changes nothing where the tool is as it was', async () => {
    expect(await planOf(await exported('fr'), full)).toEqual({ kind: 'same' });
    expect(await planOf(await exported('en', false), full)).toEqual({
      kind: 'same',
    });
  });

  it('hides amounts from those who may not see them, and shows the band', async () => {
    const file = (await exported('fr', false)).toString();
    expect(file).not.toContain('24000');
    expect(file).toContain('masqué');
    expect(file).toContain('De 20 000 à 100 000 € par an');
  });

  it('changes what it names, empties what is empty, and leaves the rest', async () => {
    const plan = await planOf(
      'Identifiant;Coût annuel;Durée de conservation;Éditeur\nbrevo;"25 000,50 €";3 ans;',
      full,
    );
    const { vendor, ...others } = full;
    expect(plan).toEqual({
      kind: 'write',
      sheet: {
        ...others,
        data: { ...full.data, retention: 'P3Y' },
        finance: { ...full.finance, annualCost: 25000.5 },
      },
      changed: [
        { en: 'Kept for', fr: 'Durée de conservation' },
        { en: 'Yearly cost', fr: 'Coût annuel' },
      ],
      emptied: [{ en: 'Vendor', fr: 'Éditeur' }],
    });
  });

  it('may be written by hand, with one name and one language', async () => {
    const plan = await planOf(
      'Nom,Summary,Category\nGoogle Analytics 4,Audience figures,E-mail marketing\n',
    );
    expect(plan).toMatchObject({
      kind: 'write',
      sheet: {
        name: 'google-analytics-4',
        title: { en: 'Google Analytics 4', fr: 'Google Analytics 4' },
        summary: { en: 'Audience figures', fr: 'Audience figures' },
      },
    });
  });

  it.each([
    ['name;category;summary\nx;crm;', ['Summary in English: is missing']],
    [
      'name;category;mfa\nx;crm;maybe',
      [
        'Second factor: “maybe” is not accepted; accepted: yes or no',
        'Summary in English: is missing',
      ],
    ],
    ['vendor\nBrevo', ['The line names no tool']],
    ['ref\nbrevo', ['Reference: “brevo” is not accepted; accepted: a refe']],
    [
      'name;summary;category;mfa;contract_end\nx;y;nope;maybe;31/02/2027',
      [
        'Category: “nope” is not accepted; accepted: ',
        'Second factor: “maybe” is not accepted; accepted: yes or no',
        'End of the contract: “31/02/2027” is not a date: write for instance 31/03/2027',
      ],
    ],
    [
      'name;summary;category;annual_cost\nx;y;crm;-5',
      ['Yearly cost: must be >= 0', 'Currency: is missing'],
    ],
    ['name;summary;category;url\nx;y;crm;ftp://x', ['Website: must be an add']],
    ['name;summary;category\nx;y;crm;z', ['The line has more cells than']],
  ])('says of %j what is wrong, and what is accepted', async (file, texts) => {
    const said = problems(await planOf(file));
    texts.forEach(text =>
      expect(said).toContainEqual(expect.stringContaining(text)),
    );
  });

  it('says of a cell that cannot be read nothing else', async () => {
    const file = 'name;summary;category\nx;y;nope';
    expect(problems(await planOf(file))).toHaveLength(1);
  });

  it('takes words for data by their names, and others as they are', async () => {
    const plan = await planOf(
      'name;summary;category;classification;personal_data;data_subjects\nx;y;crm;internes;oui;clients | Salariés | nos partenaires',
    );
    expect(plan).toMatchObject({
      sheet: {
        data: { subjects: ['customers', 'employees', 'nos partenaires'] },
      },
    });
    const subjects = fieldColumns.find(({ id }) => id === 'data_subjects');
    expect(subjects?.kind.write(['customers', 'nos partenaires'], 'fr')).toBe(
      'clients | nos partenaires',
    );
  });

  it('has one meaning for each header', () => {
    const meanings = new Map<string, string>();
    for (const { id, title, aliases = [] } of columns) {
      for (const name of [id, title.en, title.fr, ...aliases]) {
        const folded = foldHeader(name);
        expect([folded, meanings.get(folded) ?? id]).toEqual([folded, id]);
        meanings.set(folded, id);
      }
    }
  });
});

describe('a duration', () => {
  it.each([
    ['3 ans', 'P3Y'],
    ['1 an et 6 mois', 'P1Y6M'],
    ['18 Months', 'P18M'],
    ['2 années', 'P2Y'],
    ['90 jours', 'P90D'],
    ['P3Y', 'P3Y'],
    ['trois ans', undefined],
    ['3', undefined],
    ['', undefined],
  ])('%j is read as %s', (text, iso) => {
    expect(readDuration(text)).toBe(iso);
  });

  it('is read as it was written', () => {
    const amount = fc.option(fc.nat(99), { nil: undefined });
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount),
        fc.constantFrom('en' as const, 'fr' as const),
        (amounts, language) => {
          const iso = `P${amounts
            .map((a, i) => (a === undefined ? '' : `${a}${'YMWD'[i]}`))
            .join('')}`;
          fc.pre(iso !== 'P');
          expect(readDuration(writeDuration(iso, language))).toBe(iso);
        },
      ),
    );
  });
});
