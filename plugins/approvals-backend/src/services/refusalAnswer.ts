import { errorDetails, type ErrorDetails } from './codedError';

/** Refusals that a second try would meet again; anything else may be a passing failure. */
const STATUS_BY_ERROR: Readonly<Record<string, number>> = {
  InputError: 400,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

/** A refusal as the REST API answers it. */
export type RefusalAnswer = {
  status: number;
  body: {
    error: { name: string; message: string } & ErrorDetails;
    response: { statusCode: number };
  };
};

/** @returns the answer to a refusal that was decided, or undefined for a failure. */
export function refusalAnswer(error: unknown): RefusalAnswer | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const { name, message } = error;
  const status = STATUS_BY_ERROR[name];
  return status === undefined
    ? undefined
    : {
        status,
        body: {
          error: { name, message, ...errorDetails(error) },
          response: { statusCode: status },
        },
      };
}
