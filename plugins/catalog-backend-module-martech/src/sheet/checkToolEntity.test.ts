import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { checkToolEntity } from './checkToolEntity';

const sheet: JsonObject = {
  category: 'email-marketing',
  summary: { en: 'E-mail', fr: 'E-mail' },
};

function tool(spec: JsonObject, metadata: Partial<Entity['metadata']> = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'brevo', ...metadata },
    spec: { type: 'saas', lifecycle: 'production', owner: 'crm-team', ...spec },
  };
}

describe('a declared entity', () => {
  it.each<[string, Entity, RegExp]>([
    [
      'a verdict as an annotation',
      tool(
        { martech: sheet },
        { annotations: { 'passerelle.dev/validation-status': 'approved' } },
      ),
      /passerelle\.dev\/validation-status.*verdicts come from reviews/,
    ],
    [
      'a health as an annotation of something that is no tool',
      {
        ...tool({}, { annotations: { 'passerelle.dev/health': 'up' } }),
        kind: 'System',
      },
      /passerelle\.dev\/health.*verdicts come from reviews/,
    ],
    [
      'a verdict in the sheet',
      tool({ martech: { ...sheet, validation: { status: 'approved' } } }),
      /spec\.martech\.validation.*verdicts come from reviews/,
    ],
    [
      'a status beside the sheet',
      tool({ martech: sheet, status: 'approved' }),
      /spec\.status.*verdicts come from reviews/,
    ],
    [
      'an unknown field',
      tool({ martech: { ...sheet, colour: 'blue' } }),
      /^spec\.martech\/colour is unknown; accepted here: /,
    ],
    [
      'no category',
      tool({ martech: { summary: sheet.summary } }),
      /^spec\.martech\/category is missing/,
    ],
    [
      'a category that the taxonomy lacks',
      tool({ martech: { ...sheet, category: 'e-mailing' } }),
      /^spec\.martech\/category: the taxonomy has no subcategory 'e-mailing'/,
    ],
    ['no sheet on a SaaS tool', tool({}), /^spec\.martech is missing/],
    [
      'a sheet where none belongs',
      tool({ type: 'library', martech: sheet }),
      /^spec\.martech is for APIs and for components of type saas/,
    ],
  ])('with %s is refused in words that help', (_, entity, message) => {
    expect(checkToolEntity(entity).join('; ')).toMatch(message);
  });

  it.each([
    ['a tool with a good sheet', tool({ martech: sheet })],
    [
      'a tool whose type is written otherwise',
      tool({ type: 'SaaS', martech: sheet }),
    ],
    ['a service with a sheet', tool({ type: 'service', martech: sheet })],
    ['a service that is no tool', tool({ type: 'service' })],
    ['an API without a sheet', { ...tool({ type: 'openapi' }), kind: 'API' }],
    [
      'an annotation of somebody else',
      tool({ martech: sheet }, { annotations: { 'example.com/status': 'ok' } }),
    ],
  ])('that is %s is accepted', (_, entity) => {
    expect(checkToolEntity(entity)).toEqual([]);
  });
});
