import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler, Request } from 'express';
import type { OpenApiDocument } from './openApiDocument';

type Schema = {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
};
type Operation = {
  parameters?: Array<{ $ref?: string; in?: string; name?: string }>;
  requestBody?: { content?: Record<string, { schema?: Schema }> };
};

/** The route of the contract that a call matched, which the check leaves on the request. */
function routeOf(request: Request): string | undefined {
  const metadata: unknown = Reflect.get(request, 'openapi');
  const route: unknown =
    typeof metadata === 'object' && metadata !== null
      ? Reflect.get(metadata, 'openApiRoute')
      : undefined;
  return typeof route === 'string' ? route : undefined;
}

/** Finds the fields that a schema does not know, with what it accepts in their place. */
function unknownFields(
  value: unknown,
  schema: Schema | undefined,
  resolve: (schema: Schema | undefined) => Schema | undefined,
  path: string,
): string[] {
  const known = resolve(schema);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unknownFields(item, known?.items, resolve, `${path}/${index}`),
    );
  }
  if (typeof value !== 'object' || value === null || !known?.properties) {
    return [];
  }
  const { properties } = known;
  const accepted = Object.keys(properties).join(', ');
  return Object.entries(value).flatMap(([key, child]) =>
    Object.hasOwn(properties, key)
      ? unknownFields(child, properties[key], resolve, `${path}/${key}`)
      : [`${path}/${key} is unknown; accepted: ${accepted}`],
  );
}

/**
 * Makes refusals of the contract name the field and what is accepted. Mounted right behind the check, so that errors of
 * the handlers do not pass here.
 */
export function explainRefusals(
  contract: OpenApiDocument,
): ErrorRequestHandler {
  const document: unknown = contract;
  const at = (pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (node, key) =>
          typeof node === 'object' && node !== null
            ? Reflect.get(node, key)
            : undefined,
        document,
      );
  const resolve = <T extends { $ref?: string }>(node: T | undefined) =>
    node?.$ref ? (at(node.$ref) as T | undefined) : node;

  const operationOf = (request: Request): Operation | undefined => {
    const route = routeOf(request);
    const item = route && at('#/paths');
    if (typeof item !== 'object' || item === null || !route) return undefined;
    const methods: unknown = Reflect.get(item, route);
    return typeof methods === 'object' && methods !== null
      ? Reflect.get(methods, request.method.toLowerCase())
      : undefined;
  };

  return (error, request, _response, next) => {
    if (!(error instanceof InputError)) {
      next(error);
      return;
    }
    const operation = operationOf(request);
    if (/query parameter/i.test(error.message)) {
      const names = (operation?.parameters ?? [])
        .map(parameter => resolve(parameter))
        .filter(parameter => parameter?.in === 'query')
        .map(parameter => parameter?.name);
      next(
        new InputError(
          `${error.message}; accepted: ${names.join(', ') || 'none'}`,
        ),
      );
      return;
    }
    if (/^unsupported media type/i.test(error.message)) {
      const types = Object.keys(operation?.requestBody?.content ?? {});
      next(new InputError(`${error.message}; accepted: ${types.join(', ')}`));
      return;
    }
    const schema =
      operation?.requestBody?.content?.['application/json']?.schema;
    const unknown = unknownFields(request.body, schema, resolve, 'body');
    next(unknown.length > 0 ? new InputError(unknown.join('; ')) : error);
  };
}
