import type { RequestType } from '@passerelle/plugin-approvals-node';
import { valueLabels } from './valueLabels';

const texts = (en: string[], fr: string[]) => ({
  en: { enumNames: en },
  fr: { enumNames: fr },
});

const type: RequestType = {
  id: 'trip',
  title: { en: 'Trip', fr: 'Voyage' },
  description: { en: 'A trip', fr: 'Un voyage' },
  subject: 'optional',
  schema: {
    properties: {
      by: {
        enum: ['train', 'plane'],
        'x-i18n': texts(['Train', 'Plane'], ['Train', 'Avion']),
      },
      meals: {
        type: 'array',
        items: {
          enum: ['lunch'],
          'x-i18n': texts(['Lunch'], ['Déjeuner']),
        },
      },
      class: { enum: ['first'] },
    },
  },
  valueLabels: {
    '/subject/legs/kind': {
      out: { en: 'Outward', fr: 'Aller' },
      back: { en: 'Return', fr: 'Retour' },
    },
    '/values/by': { train: { en: 'By rail', fr: 'En train' } },
  },
};

describe('words for codes', () => {
  it.each([
    ['of the request type', '/values/by', ['train'], ['train=En train']],
    ['of the schema', '/values/by', ['plane'], ['plane=Avion']],
    ['of both sides', '/values/by', ['plane', 'train'], ['plane', 'train']],
    ['of a list', '/values/meals', [['lunch', 'tea']], ['lunch=Déjeuner']],
    [
      'in a list of objects',
      '/subject/legs',
      [[{ kind: 'out', with: 'back' }, { kind: 'back' }]],
      ['out=Aller', 'back=Retour'],
    ],
    ['of a field that is gone', '/values/by', [undefined], []],
    ['that nobody named', '/values/class', ['first'], []],
    ['of an unknown field', '/values/constructor', ['name'], []],
    ['that are no text', '/values/by', [true, 3, null], []],
    ['of another field', '/subject/by', ['train'], []],
    ['that objects have anyway', '/values/by', ['toString'], []],
  ])('are told %s', (_, path, values, expected) => {
    const found = Object.entries(valueLabels(type, path, values) ?? {});
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, index) => {
      const [code, { fr }] = found[index];
      expect(`${code}=${fr}`).toMatch(new RegExp(`^${words}`));
    });
  });

  it('are left out when there are none', () => {
    expect(valueLabels(type, '/values/class', ['first'])).toBeUndefined();
    expect(valueLabels(undefined, '/values/by', ['train'])).toBeUndefined();
  });
});
