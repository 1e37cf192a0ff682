import type { ErrorObject } from 'ajv';

function placeOf(error: ErrorObject, root: string): string {
  return `${root}${error.instancePath}`;
}

function acceptedFields(error: ErrorObject): string {
  const names = Object.keys(error.parentSchema?.properties ?? {});
  return names.length > 0 ? names.join(', ') : 'none';
}

function describeOne(error: ErrorObject, root: string): string {
  const place = placeOf(error, root);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name =
        error.params.additionalProperty ?? error.params.unevaluatedProperty;
      return `${place}/${name} is not a known field; accepted: ${acceptedFields(
        error,
      )}`;
    }
    case 'required':
      return `${place}/${error.params.missingProperty} is missing`;
    case 'enum':
      return `${place} is not one of the accepted values: ${error.params.allowedValues.join(
        ', ',
      )}`;
    default:
      return `${place} ${error.message}`;
  }
}

/**
 * Says what is wrong with a value in words that name the field and what is accepted.
 *
 * @param errors - of Ajv, made with `verbose: true`.
 * @param root - the name of the value, for instance `body` or `values`.
 */
export function describeSchemaErrors(
  errors: readonly ErrorObject[],
  root: string,
): string {
  const sentences = errors
    .filter(error => error.keyword !== 'if')
    .map(error => describeOne(error, root));
  return [...new Set(sentences)].slice(0, 10).join('; ');
}

/** JSON Pointers of the fields that are wrong or missing, each once, so that a form can mark them. */
export function schemaErrorPlaces(errors: readonly ErrorObject[]): string[] {
  const places = errors
    .filter(error => error.keyword !== 'if')
    .map(({ instancePath, keyword, params }) =>
      keyword === 'required'
        ? `${instancePath}/${params.missingProperty}`
        : instancePath,
    );
  return [...new Set(places)];
}
