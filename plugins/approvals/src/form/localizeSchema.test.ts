import { localizeSchema } from './localizeSchema';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['reason'],
  'x-i18n': { en: { title: 'Access' }, fr: { title: 'Accès' } },
  properties: {
    reason: {
      type: 'string',
      maxLength: 2000,
      title: 'Reason',
      'x-i18n': {
        en: { title: 'Why?', description: 'A few words.' },
        fr: { title: 'Pourquoi ?' },
      },
    },
    usage: {
      type: 'string',
      enum: ['daily', 'weekly'],
      'x-i18n': {
        en: { title: 'How often', enumNames: ['Every day', 'Every week'] },
        fr: {
          title: 'À quelle fréquence',
          enumNames: ['Chaque jour', 'Chaque semaine'],
        },
      },
    },
    teams: {
      type: 'array',
      items: {
        type: 'string',
        'x-i18n': { fr: { title: 'Équipe' } },
        title: 'Team',
      },
    },
    plain: { type: 'boolean', title: 'Untranslated' },
  },
};

describe('localizeSchema', () => {
  it('puts the texts of the language in place, at every depth', () => {
    const french = localizeSchema(schema, 'fr');
    expect(french.schema).toMatchObject({
      title: 'Accès',
      required: ['reason'],
      properties: {
        // The English help stands in where the French one is missing.
        reason: { title: 'Pourquoi ?', description: 'A few words.' },
        usage: { title: 'À quelle fréquence', enum: ['daily', 'weekly'] },
        teams: { items: { title: 'Équipe' } },
        plain: { title: 'Untranslated' },
      },
    });
    expect(french.uiSchema).toMatchObject({
      reason: { 'ui:widget': 'textarea' },
      usage: { 'ui:enumNames': ['Chaque jour', 'Chaque semaine'] },
    });
  });

  it.each([
    ['en', 'Why?'],
    ['de', 'Why?'],
  ])('falls back to English for %s', (language, title) => {
    expect(localizeSchema(schema, language).schema.properties?.reason).toEqual(
      expect.objectContaining({ title }),
    );
  });

  it('hands nothing to the validator that it does not know, and leaves the original alone', () => {
    const before = JSON.stringify(schema);
    expect(JSON.stringify(localizeSchema(schema, 'fr').schema)).not.toMatch(
      /x-i18n|enumNames|\$schema/,
    );
    expect(JSON.stringify(schema)).toBe(before);
  });
});
