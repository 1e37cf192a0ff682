import { sheetSchema } from '../sheet/sheetSchema';
import { checkDraft, checkRegistration } from './checkRegistration';
import { fieldOwners, mayEditField } from './fieldOwners';
import { toolNameOf, toolNamesOf } from './toolName';
import type { EditorRole } from './types';

const sheet = {
  title: 'Brevo',
  category: 'email-marketing',
  summary: { en: 'E-mail', fr: 'E-mail' },
};

describe('what is registered', () => {
  it.each([
    ['needs little', {}],
    [
      'has a title in both languages',
      { title: { en: 'Mail', fr: 'Courrier' } },
    ],
    ['is an API', { type: 'api', definition: 'openapi: 3.1.0' }],
    ['names its owners', { owners: { business: 'group:default/crm-team' } }],
    ['offers APIs', { apis: ['api:default/brevo-api'] }],
  ])('is good when it %s', (_what, more) => {
    expect(checkRegistration({ ...sheet, ...more })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    [
      'an unknown field',
      { colour: 1 },
      /^\/colour is unknown; accepted here: name, type, description, .*vendor/,
    ],
    ['a verdict', { status: 'approved' }, /^\/status may not be declared/],
    ['no title', { title: undefined }, /^\/title is missing$/],
    ['a blank title', { title: ' ' }, /^\/title must be a text/],
    [
      'a title in a third language',
      { title: { en: 'a', fr: 'b', de: 'c' } },
      /^\/title\/de is unknown; accepted here: en, fr$/,
    ],
    ['a long title', { title: 'x'.repeat(101) }, /100 characters/],
    ['NUL in a text', { description: 'a\u0000b' }, /^\/description must be/],
    ['a name in capitals', { name: 'Brevo' }, /^\/name must be lower-case/],
    ['a name that ends with a hyphen', { name: 'brevo-' }, /^\/name must be/],
    [
      'a short owner',
      { owners: { business: 'crm-team' } },
      /^\/owners\/business must be a full entity reference/,
    ],
    [
      'an unknown role',
      { owners: { boss: 'group:default/x' } },
      /^\/owners\/boss is unknown/,
    ],
    [
      'an API that is none',
      { apis: ['component:default/x'] },
      /^\/apis must be a list/,
    ],
    [
      'a bad field of the sheet',
      { url: 'http://x.org' },
      /^\/url must be an address/,
    ],
  ])('is refused with %s', (_what, more, message) => {
    const errors = checkRegistration({ ...sheet, ...more });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
  });

  it.each([[undefined], [null], ['text'], [[]]])('is refused as %j', value => {
    expect(checkRegistration(value)).not.toEqual([]);
    expect(checkDraft(value)).not.toEqual([]);
  });

  it('may be half done as a draft, without a verdict', () => {
    expect(checkDraft({ title: '', url: 'https:/' })).toEqual([]);
    expect(checkDraft({ verdict: 'passed' })).toHaveLength(1);
    expect(checkDraft({ colour: 'red' })).toHaveLength(1);
  });
});

describe('who decides on a field', () => {
  const ownership = { hasTechnicalOwner: true };

  it.each<[string, EditorRole[]]>([
    ['/title/fr', ['business']],
    ['/summary', ['business']],
    ['/category', ['business']],
    ['/owner', ['business']],
    ['/owners/business', ['business']],
    ['/owners/technical', ['business', 'technical']],
    ['/owners/budget', ['business', 'budget']],
    ['/hosting/region', ['technical']],
    ['/flows', ['technical']],
    ['/security', ['technical']],
    ['/apis', ['technical']],
    ['/finance/annualCost', ['business', 'budget']],
    ['/flows/0/with', ['technical']],
    ['/consumedApis', ['technical']],
    ['/statusPage', ['technical']],
    ['/healthUrl', ['technical']],
    ['/security/certifications', ['technical']],
    ['/finance/contractStart', ['business', 'budget']],
    ['/data/legalBasis', ['privacy']],
    ['/data/purposes', ['privacy']],
    ['/data/retention', ['privacy']],
    ['/data/transfers/0/country', ['privacy']],
    ['/data', ['privacy']],
  ])('%s: %j', (path, roles) => {
    expect(fieldOwners(path, ownership)).toEqual(roles);
  });

  it('is the business owner where no technical owner is named', () => {
    expect(
      mayEditField('/hosting', ['business'], { hasTechnicalOwner: false }),
    ).toBe(true);
    expect(mayEditField('/hosting', ['business'], ownership)).toBe(false);
    expect(
      mayEditField('/data', ['business'], { hasTechnicalOwner: false }),
    ).toBe(false);
  });

  it.each<[EditorRole, boolean]>([
    ['admin', true],
    ['registrant', true],
    ['budget', false],
  ])('%s is over all of them: %s', (role, may) => {
    expect(mayEditField('/data', [role], ownership)).toBe(may);
  });

  it('is somebody for every field of the sheet', () => {
    const fields = Object.keys(Object(sheetSchema('saas').properties));
    const orphans = fields.filter(
      field => fieldOwners(`/${field}`, ownership).length === 0,
    );
    expect(orphans).toEqual([]);
  });
});

describe('the name of a tool', () => {
  it.each([
    ['Éditeur d’e-mails & SMS', 'editeur-d-e-mails-sms'],
    ['  Œuvre  ', 'oeuvre'],
    ['漢字', 'tool'],
    ['a'.repeat(80), 'a'.repeat(63)],
  ])('of %s is %s', (title, name) => {
    expect(toolNameOf(title)).toBe(name);
  });

  it('gets a number when it is taken, and stays short', () => {
    expect(toolNamesOf('Brevo', 3)).toEqual(['brevo', 'brevo-2', 'brevo-3']);
    expect(toolNamesOf('a'.repeat(80), 2)[1]).toBe(`${'a'.repeat(61)}-2`);
  });
});
