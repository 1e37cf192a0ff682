import { ResponseError } from '@backstage/errors';

/** What the back end said, without what is around it. */
export function refusalText(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : error.message;
}
