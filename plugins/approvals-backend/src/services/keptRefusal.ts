import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { z } from 'zod';
import type { KeptAnswer } from '../database/IdempotencyStore';

const refusalSchema = z.object({
  error: z.looseObject({ name: z.string(), message: z.string() }),
});

const ERRORS: Readonly<Record<number, new (message: string) => Error>> = {
  400: InputError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
};

/**
 * The refusal that a kept answer was, so that it goes the way of the first one and is answered the same.
 *
 * @returns undefined when the first call was not refused.
 */
export function keptRefusal({ status, body }: KeptAnswer): Error | undefined {
  if (status < 400) {
    return undefined;
  }
  const Refusal = ERRORS[status] ?? Error;
  const refusal = refusalSchema.safeParse(body);
  if (!refusal.success) {
    return new Refusal(`The first call was answered ${status}`);
  }
  const { name, message, ...details } = refusal.data.error;
  return Object.assign(new Refusal(message), details);
}
