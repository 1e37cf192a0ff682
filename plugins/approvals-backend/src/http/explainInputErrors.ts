import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { ErrorRequestHandler, Request } from 'express';
import { withCode } from '../services/codedError';
import {
  describeSchemaErrors,
  schemaErrorPlaces,
} from '../validation/describeSchemaErrors';

const CONTRACT = 'contract';

/** What one operation accepts. */
type Expectation = { queryNames: string[]; validateBody?: ValidateFunction };

function child(value: JsonValue | undefined, key: string) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value[key]
    : undefined;
}

/** Follows a reference such as `#/components/parameters/id`. */
function resolve(document: JsonObject, value: JsonValue | undefined) {
  const reference = child(value, '$ref');
  return typeof reference === 'string'
    ? reference
        .split('/')
        .slice(1)
        .reduce<JsonValue | undefined>(child, document)
    : value;
}

function queryNamesOf(document: JsonObject, operation?: JsonValue): string[] {
  const parameters = child(operation, 'parameters');
  return (Array.isArray(parameters) ? parameters : [])
    .map(parameter => resolve(document, parameter))
    .filter(parameter => child(parameter, 'in') === 'query')
    .map(parameter => String(child(parameter, 'name')));
}

function expectationOf(
  document: JsonObject,
  ajv: Ajv2020,
  route: string,
  method: string,
): Expectation {
  const operation = child(child(document.paths, route), method);
  const body = resolve(document, child(operation, 'requestBody'));
  const json = child(child(body, 'content'), 'application/json');
  const schema = child(json, 'schema');
  return {
    queryNames: queryNamesOf(document, operation),
    ...(schema !== undefined && {
      validateBody: ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${CONTRACT}#/`)),
      ),
    }),
  };
}

/** The path in the contract; the validation leaves it on the request when it knows one. */
function routeOf(request: Request): string | undefined {
  const metadata: unknown = Reflect.get(request, 'openapi');
  const route: unknown =
    typeof metadata === 'object' && metadata !== null
      ? Reflect.get(metadata, 'openApiRoute')
      : undefined;
  return typeof route === 'string' ? route : undefined;
}

function explain(
  { queryNames, validateBody }: Expectation,
  request: Request,
  error: Error,
): InputError {
  if (/query parameter/i.test(error.message)) {
    const accepted = queryNames.join(', ') || 'none';
    return withCode(
      new InputError(`${error.message}; accepted: ${accepted}`),
      'invalid-query',
    );
  }
  if (validateBody && !validateBody(request.body)) {
    const errors = validateBody.errors ?? [];
    return withCode(
      new InputError(describeSchemaErrors(errors, 'body')),
      'invalid-body',
      { fields: schemaErrorPlaces(errors) },
    );
  }
  return withCode(new InputError(error.message), 'invalid-input');
}

/**
 * Makes the errors of the request validation name the field and what is accepted. Mount it right after the validation:
 * errors of the handlers that come later do not pass here.
 */
export function explainInputErrors(contract: object): ErrorRequestHandler {
  const document: JsonObject = JSON.parse(JSON.stringify(contract));
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
  addFormats(ajv);
  ajv.addSchema({ components: document.components }, CONTRACT);
  const known = new Map<string, Expectation>();

  return (error, request, _response, next) => {
    const route = routeOf(request);
    if (!(error instanceof InputError) || !route) {
      next(error);
      return;
    }
    const method = request.method.toLowerCase();
    const key = `${method} ${route}`;
    const expectation =
      known.get(key) ?? expectationOf(document, ajv, route, method);
    known.set(key, expectation);
    next(explain(expectation, request, error));
  };
}
