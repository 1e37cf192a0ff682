import { askedFields } from './askedFields';
import { localizeSchema } from './localizeSchema';

describe('what a form asks', () => {
  const schema = {
    type: 'object',
    properties: {
      reason: { type: 'string' },
      agreed: { type: 'boolean', 'x-only-filled': true },
    },
  };

  it.each([
    ['leaves out what only a link fills in', {}, ['reason']],
    ['shows it when a link did', { agreed: true }, ['reason', 'agreed']],
    ['shows it when it was refused', { agreed: false }, ['reason', 'agreed']],
  ])('%s', (_, values, names) => {
    const { properties } = askedFields(schema, values);
    expect(Object.keys(Object(properties))).toEqual(names);
  });

  it('lets people choose by name what is in the catalog', () => {
    const { uiSchema } = localizeSchema(
      {
        properties: {
          with: { type: 'string', maxLength: 255, 'x-entity-kinds': ['api'] },
        },
      },
      'fr',
    );
    expect(uiSchema.with).toEqual({ 'ui:widget': 'EntityWidget' });
  });
});
