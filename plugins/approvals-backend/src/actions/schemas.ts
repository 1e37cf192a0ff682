import type { z as Zod } from 'zod/v3';

/** The limits of the REST contract, so that no way in accepts more than another. */
const MAX_TEXT = 10_000;
const MAX_TITLE = 300;
const MAX_REF = 300;
const MAX_URL = 2_000;
const REF = /^[a-z0-9]+:[a-z0-9._-]+\/[a-z0-9._-]+$/;

export type ZodLibrary = typeof Zod;

/** A user, group or subject. */
export const entityRef = (z: ZodLibrary) => z.string().max(MAX_REF).regex(REF);

/** What people write. */
export const text = (z: ZodLibrary) => z.string().min(1).max(MAX_TEXT);

export const evidence = (z: ZodLibrary) =>
  z
    .object({
      title: z.string().min(1).max(MAX_TITLE),
      url: z
        .string()
        .max(MAX_URL)
        .regex(/^https?:\/\//),
    })
    .strict();

export const idempotencyKey = (z: ZodLibrary) =>
  z
    .string()
    .optional()
    .describe(
      'Any text of your own for this one command: the same key and input give the first answer again, so that a retry never does it twice',
    );

/** A review as agents need it; the rest of the resource comes along. */
export const review = (z: ZodLibrary) =>
  z
    .object({
      id: z.string().describe('Goes into `reviewId` of a decision'),
      status: z.string(),
      reviewers: z.array(z.string()),
      allowedVerdicts: z
        .array(z.string())
        .describe('What the caller may answer; empty when they may not decide'),
    })
    .passthrough();

/** A request as agents need it; the rest of the resource comes along. */
export const request = (z: ZodLibrary) =>
  z
    .object({
      id: z.string(),
      number: z.string().describe('The number by which people know it'),
      type: z.string(),
      title: z.string(),
      status: z.string(),
      revision: z.number().describe('Goes into `revision` of a decision'),
      requester: z.string(),
      waitingFor: z.array(z.string()).describe('Who it waits for at present'),
      allowedActions: z
        .array(z.string())
        .describe('What the caller may do with it'),
      stages: z.array(z.object({ reviews: z.array(review(z)) }).passthrough()),
    })
    .passthrough();
