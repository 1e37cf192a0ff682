import { z } from 'zod';

const identifier = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/,
    'expected lower-case letters, digits, "-" and "_"',
  )
  .max(60);

const text = z.string().trim().min(1).max(500);

const localizedText = z.strictObject({ en: text, fr: text });

const reviewersExpected =
  'expected a list of refs (user:default/x, group:default/x) or resolver names, with at least one';

const reviewerName = z.string({ error: reviewersExpected }).min(1);

const reviewerNames = z
  .union(
    [
      z.array(reviewerName).min(1, { error: reviewersExpected }).max(20),
      reviewerName,
    ],
    { error: reviewersExpected },
  )
  .transform(names => (typeof names === 'string' ? [names] : names));

const expression = z.string({
  error: 'expected a CEL expression in quotes',
});

const workingHours = z
  .number({ error: 'expected a number of working hours' })
  .positive()
  .max(2000);

const slot = z.strictObject({
  id: identifier.optional(),
  title: localizedText.optional(),
  criterion: identifier.optional(),
  reviewers: reviewerNames,
  fallback: reviewerNames.optional(),
  escalation: reviewerNames.optional(),
  when: expression.optional(),
  reason: localizedText.optional(),
  sla: z.strictObject({ hours: workingHours }).optional(),
});

const rule = z.union(
  [
    z.enum(['all', 'any']),
    z.strictObject({ quorum: z.number().int().min(1).max(100) }),
  ],
  { error: 'expected "all", "any" or { quorum: <number> }' },
);

const stage = z.strictObject({
  id: identifier,
  title: localizedText,
  rule: rule.default('all'),
  when: expression.optional(),
  reason: localizedText.optional(),
  slots: z.array(slot).min(1).max(50),
});

const policy = z.strictObject({
  id: identifier.optional(),
  type: identifier,
  stages: z.array(stage).min(1).max(20),
  fulfilment: z
    .strictObject({ by: reviewerNames, grant: z.boolean().default(false) })
    .optional(),
  allowSamePersonInSeveralSlots: z.boolean().default(false),
  expireAfterDays: z
    .number({ error: 'expected a number of days' })
    .int()
    .min(1)
    .max(730)
    .optional(),
});

/**
 * What may stand under `approvals.policies`. Unknown keys are refused: a misspelt `when` would be a review that nobody
 * asks for.
 */
export const policyConfigSchema = z.array(policy, {
  error: 'expected a list of policies',
});

export type PolicyConfig = z.infer<typeof policyConfigSchema>[number];
