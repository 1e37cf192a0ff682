import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { z } from 'zod';
import type { KeptAnswer } from '../database/IdempotencyStore';

const refusalSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
});

const ERRORS: Readonly<Record<number, new (message: string) => Error>> = {
  400: InputError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
};

/**
 * What an answer carries.
 *
 * @throws the refusal that it was, when the first call with its key was refused.
 */
export function bodyOf({ status, body }: KeptAnswer): unknown {
  if (status < 400) {
    return body;
  }
  const refusal = refusalSchema.safeParse(body);
  const Refusal = ERRORS[status] ?? Error;
  throw new Refusal(
    refusal.data?.error.message ?? `The first call was answered ${status}`,
  );
}
