import type { RJSFValidationError } from '@rjsf/utils';

/**
 * What is wrong with one field, as a key of our words with its numbers.
 */
export type FieldProblem =
  | { key: 'required' | 'choose' | 'format' | 'duplicate' | 'number' | 'date' }
  | { key: 'email' | 'url' | 'wholeNumber' | 'unknownField' }
  | {
      key:
        | 'tooShort'
        | 'tooLong'
        | 'tooFewItems'
        | 'tooManyItems'
        | 'tooSmall'
        | 'tooLarge'
        | 'smaller'
        | 'larger';
      limit: number;
    };

/**
 * Says what is wrong by field. The validator's own English never reaches the
 * reader: an unknown keyword becomes “check what you entered”.
 *
 * @param errors - what the validator found
 * @returns the first problem of each field, by the field's dotted path
 */
export function fieldProblems(
  errors: readonly RJSFValidationError[],
): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const error of errors) {
    const path = fieldPathOf(error);
    if (!problems.has(path)) {
      problems.set(path, toProblem(error));
    }
  }
  return problems;
}

/** `.team.0.name` and `['team'][0]` both become `team.0.name`. */
function fieldPathOf(error: RJSFValidationError): string {
  return (error.property ?? '')
    .replace(/\[['"]?([^'"\]]+)['"]?\]/g, '.$1')
    .replace(/^\./, '');
}

function toProblem(error: RJSFValidationError): FieldProblem {
  const limit = limitOf(error);
  switch (error.name) {
    case 'required':
      return { key: 'required' };
    case 'minLength':
      return limit === 1 ? { key: 'required' } : { key: 'tooShort', limit };
    case 'maxLength':
      return { key: 'tooLong', limit };
    case 'pattern':
      // The pattern that asks for anything but blanks.
      return { key: error.params?.pattern === '\\S' ? 'required' : 'format' };
    case 'minItems':
      return limit === 1 ? { key: 'required' } : { key: 'tooFewItems', limit };
    case 'maxItems':
      return { key: 'tooManyItems', limit };
    case 'minimum':
      return { key: 'tooSmall', limit };
    case 'maximum':
      return { key: 'tooLarge', limit };
    case 'exclusiveMinimum':
      return { key: 'larger', limit };
    case 'exclusiveMaximum':
      return { key: 'smaller', limit };
    case 'enum':
    case 'const':
    case 'oneOf':
    case 'anyOf':
      return { key: 'choose' };
    case 'uniqueItems':
      return { key: 'duplicate' };
    case 'additionalProperties':
      return { key: 'unknownField' };
    case 'format':
      return formatProblem(error.params?.format);
    case 'type':
      return typeProblem(error.params?.type);
    default:
      return { key: 'format' };
  }
}

function formatProblem(format: unknown): FieldProblem {
  switch (format) {
    case 'email':
      return { key: 'email' };
    case 'uri':
    case 'url':
      return { key: 'url' };
    case 'date':
    case 'date-time':
      return { key: 'date' };
    default:
      return { key: 'format' };
  }
}

function typeProblem(type: unknown): FieldProblem {
  if (type === 'integer') {
    return { key: 'wholeNumber' };
  }
  return { key: type === 'number' ? 'number' : 'format' };
}

function limitOf(error: RJSFValidationError): number {
  return typeof error.params?.limit === 'number' ? error.params.limit : 0;
}
