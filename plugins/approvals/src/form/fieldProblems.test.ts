import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import french from '../words/fr';
import { fieldProblems } from './fieldProblems';

const field = (schema: RJSFSchema): RJSFSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: { answer: schema },
});
const problemOf = (schema: RJSFSchema, values: unknown) =>
  fieldProblems(validator.validateFormData(values, schema).errors);

describe('what is wrong with a field', () => {
  const cases: Array<[string, RJSFSchema, unknown, object]> = [
    ['too short', { minLength: 5 }, 'abc', { key: 'tooShort', limit: 5 }],
    ['empty', { minLength: 1 }, '', { key: 'required' }],
    ['blank', { pattern: '\\S' }, '  ', { key: 'required' }],
    ['another pattern', { pattern: '^A' }, 'B', { key: 'format' }],
    ['too long', { maxLength: 2 }, 'abc', { key: 'tooLong', limit: 2 }],
    ['too small', { minimum: 1 }, 0, { key: 'tooSmall', limit: 1 }],
    ['too large', { maximum: 9 }, 10, { key: 'tooLarge', limit: 9 }],
    ['not less', { exclusiveMaximum: 9 }, 9, { key: 'smaller', limit: 9 }],
    ['not more', { exclusiveMinimum: 9 }, 9, { key: 'larger', limit: 9 }],
    ['no choice of ours', { enum: ['a'] }, 'b', { key: 'choose' }],
    ['no date', { format: 'date' }, 'soon', { key: 'date' }],
    ['no address', { format: 'uri' }, 'brevo', { key: 'url' }],
    ['no e-mail', { format: 'email' }, 'me', { key: 'email' }],
    ['half a thing', { type: 'integer' }, 1.5, { key: 'wholeNumber' }],
    ['no number', { type: 'number' }, 'x', { key: 'number' }],
    ['none of several', { minItems: 1 }, [], { key: 'required' }],
    ['too few', { minItems: 2 }, ['a'], { key: 'tooFewItems', limit: 2 }],
    [
      'too many',
      { maxItems: 1 },
      ['a', 'b'],
      { key: 'tooManyItems', limit: 1 },
    ],
    ['twice', { uniqueItems: true }, ['a', 'a'], { key: 'duplicate' }],
    [
      'a rule that we have no words for',
      { multipleOf: 2 },
      3,
      { key: 'format' },
    ],
  ];
  it.each(cases)('%s', (_, schema, value, expected) => {
    const problem = problemOf(field(schema), { answer: value }).get('answer');
    expect(problem).toEqual(expected);
    expect(french).toHaveProperty([`form.problem.${problem?.key}`]);
  });

  it('names the field, also a missing one and one inside a list', () => {
    const schema: RJSFSchema = {
      type: 'object',
      required: ['reason'],
      properties: {
        reason: { type: 'string' },
        teams: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name'],
            properties: { name: { type: 'string' } },
          },
        },
      },
    };
    expect([...problemOf(schema, { teams: [{}] }).keys()].sort()).toEqual([
      'reason',
      'teams.0.name',
    ]);
  });
});
