import { sheetSchema } from '@passerelle/plugin-martech-common';
import { fullSheet } from '../__testUtils__/fullSheet';
import { fieldProblems, stepOf } from './fieldProblems';
import { fieldTitle } from './fieldTitle';
import { previewTool } from './previewTool';
import { sheetChanges } from './sheetChanges';
import {
  closeSheet,
  fieldAt,
  listAt,
  openSheet,
  textAt,
  withField,
  withoutRow,
  withRow,
  type FormSheet,
} from './sheetFields';

const sheet: FormSheet = {
  type: 'saas',
  title: { fr: 'Brevo', en: '' },
  summary: { fr: 'Envoyer des SMS' },
  category: 'email-marketing',
  owners: { business: 'group:default/crm-team' },
};

describe('a field of the form', () => {
  it('is read by its path, whatever stands there', () => {
    expect(fieldAt(sheet, '/title/fr')).toBe('Brevo');
    expect(textAt(sheet, '/owners/technical')).toBe('');
    expect(textAt({ title: 3 }, '/title/fr')).toBe('');
    expect(listAt({ capabilities: ['a', 1] }, '/capabilities')).toEqual(['a']);
  });

  it('is written beside what the form does not know', () => {
    const flows = [{ with: 'component:default/x' }];
    const written = withField({ ...sheet, flows }, '/hosting/region', 'EU');
    expect(written).toMatchObject({ hosting: { region: 'EU' }, flows });
  });

  it('takes its section with it when it becomes blank', () => {
    const written = withField(sheet, '/owners/business', '');
    expect(written).not.toHaveProperty('owners');
  });
});

describe('a row of the form', () => {
  const path = '/flows';

  it('is added, written and taken away', () => {
    const one = withRow(sheet, path, {});
    const written = withField(one, '/flows/0/with', 'component:default/x');
    const two = withRow(written, path, {});
    expect(fieldAt(two, '/flows/0/with')).toBe('component:default/x');
    expect(fieldAt(withField(two, '/flows/0/with', ''), path)).toEqual([
      {},
      {},
    ]);
    expect(fieldAt(withoutRow(two, path, 1), path)).toEqual([
      { with: 'component:default/x' },
    ]);
    expect(withoutRow(one, path, 0)).not.toHaveProperty('flows');
  });

  it('that nobody filled in is not sent', () => {
    const data = {
      personal: true,
      purposes: ['', ' SMS ', ' '],
      measures: [' '],
    };
    expect(closeSheet({ ...sheet, flows: [{}, { data: [''] }], data })).toEqual(
      {
        ...closeSheet(sheet),
        data: { personal: true, purposes: ['SMS'] },
      },
    );
  });

  it('says what is wrong where it stands, behind rows that are not sent', () => {
    const flows = [{}, { with: 'brevo', direction: 'in', method: 'api' }];
    const transfers = [{ country: 'US', safeguard: 'adequacy' }, { to: 'x' }];
    const data = {
      classification: 'internal',
      personal: true,
      transfers,
      purposes: ['a', '', 'a'],
      retention: 'three years',
    };
    expect([...fieldProblems({ ...sheet, flows, data })]).toEqual([
      ['/flows/1/status', 'missing'],
      ['/flows/1/with', 'invalid'],
      ['/data/purposes', 'twice'],
      ['/data/retention', 'duration'],
      ['/data/transfers/1/country', 'missing'],
      ['/data/transfers/1/safeguard', 'missing'],
    ]);
  });

  it.each([
    ['/flows/1/with', 'Data flows', 2],
    ['/data/retention', 'Kept for', undefined],
    ['/title', 'Name in French', undefined],
    ['/owner', 'Business owner', undefined],
  ])('%s is called %s', (at, en, row) => {
    const { title, row: found } = fieldTitle(at);
    expect(title?.en).toBe(en);
    expect(found).toBe(row);
  });
});

describe('a sheet that says everything', () => {
  it('is sent as it came', () => {
    expect(closeSheet(openSheet(fullSheet))).toEqual(fullSheet);
  });

  it('leaves out no field of the schema', () => {
    const { title: _, ...fields } = Object(sheetSchema('saas').properties);
    expect(Object.keys(fullSheet)).toEqual(
      expect.arrayContaining(Object.keys(fields)),
    );
    expect(Object.keys(Object(fullSheet.data)).sort()).toEqual(
      Object.keys(fields.data.properties).sort(),
    );
  });

  it('keeps that there is none of something', () => {
    const none = { ...fullSheet, flows: [] };
    expect(closeSheet(openSheet(none))).toEqual(none);
  });
});

describe('a sheet that is sent', () => {
  it('says in both languages what was written in one', () => {
    expect(closeSheet(sheet)).toMatchObject({
      title: { fr: 'Brevo', en: 'Brevo' },
      summary: { fr: 'Envoyer des SMS', en: 'Envoyer des SMS' },
    });
  });

  it.each<[string, unknown, unknown]>([
    ['a cost in euros', { annualCost: 0 }, { annualCost: 0, currency: 'EUR' }],
    [
      'a cost in another currency',
      { annualCost: 5, currency: 'USD' },
      { annualCost: 5, currency: 'USD' },
    ],
    ['no currency alone', { currency: 'USD' }, undefined],
  ])('has %s', (_what, finance, expected) => {
    expect(closeSheet({ ...sheet, finance }).finance).toEqual(expected);
  });

  it('is trimmed, but for its specification', () => {
    const definition = 'openapi: 3.1.0\n';
    const closed = closeSheet({ ...sheet, vendor: ' Brevo ', definition });
    expect(closed).toMatchObject({ vendor: 'Brevo', definition });
  });

  it('is opened again as it was written', () => {
    expect(openSheet({ title: 'Brevo' })).toEqual({
      title: { en: 'Brevo', fr: 'Brevo' },
    });
  });
});

describe('what stands in the way', () => {
  it('is nothing for a sheet that is complete', () => {
    expect([...fieldProblems(sheet)]).toEqual([]);
    expect(previewTool(sheet, 'group:default/x')).toMatchObject({
      title: { en: 'Brevo', fr: 'Brevo' },
      owners: { business: 'group:default/crm-team' },
      validation: { status: 'referenced' },
    });
  });

  it.each([
    ['/title', { title: {} }, 'missing', 'what'],
    ['/category', { category: undefined }, 'missing', 'what'],
    ['/url', { url: 'brevo.com' }, 'address', 'what'],
    ['/hosting/model', { hosting: { region: 'EU' } }, 'missing', 'data'],
    [
      '/finance/annualCost',
      { finance: { contractEnd: '2027-01-01' } },
      'missing',
      'money',
    ],
    ['/owners/technical', { owners: { technical: 'x' } }, 'invalid', 'owners'],
  ])('is %s', (path, more, problem, step) => {
    const changed = { ...sheet, ...more };
    expect(fieldProblems(changed).get(path)).toBe(problem);
    expect(stepOf(path)).toBe(step);
    expect(previewTool(changed, 'group:default/x')).toBeUndefined();
  });
});

describe('a change of a sheet', () => {
  it.each<[string, (before: FormSheet) => FormSheet, object]>([
    ['nothing', before => ({ ...before }), { paths: [], criteria: [] }],
    [
      'the region',
      before =>
        withField(
          withField(before, '/hosting/model', 'public_cloud'),
          '/hosting/region',
          'US',
        ),
      {
        paths: ['/hosting/model', '/hosting/region'],
        criteria: expect.arrayContaining(['security', 'privacy']),
      },
    ],
    [
      'a part that is new',
      before => ({
        ...before,
        data: { classification: 'internal', personal: false },
      }),
      { paths: ['/data/classification', '/data/personal'] },
    ],
    [
      'the business owner',
      before => withField(before, '/owners/business', 'group:default/brand'),
      { paths: ['/owner'] },
    ],
  ])('of %s', (_what, change, expected) => {
    expect(sheetChanges(sheet, change(sheet))).toMatchObject(expected);
  });
});
