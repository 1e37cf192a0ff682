import type { RefusalParams } from '../engine/types';

/** What programs and translations find on an error, beside the sentence for people. */
export type ErrorDetails = { code?: string; params?: RefusalParams };

/** Puts a stable code on an error; the REST API answers it as `error.code` and `error.params`. */
export function withCode<Coded extends Error>(
  error: Coded,
  code: string,
  params?: RefusalParams,
): Coded {
  return Object.assign(error, { code, ...(params && { params }) });
}

/** The code on an error, from here or from a plugin that brings a request type. */
export function errorDetails(error: Error): ErrorDetails {
  const code: unknown = Reflect.get(error, 'code');
  const params: unknown = Reflect.get(error, 'params');
  return {
    ...(typeof code === 'string' && { code }),
    ...(isParams(params) && { params }),
  };
}

function isParams(params: unknown): params is RefusalParams {
  return typeof params === 'object' && params !== null;
}
