import { z } from 'zod';
import type { PolicyDefinition } from './types';

const localizedText = z.object({ en: z.string(), fr: z.string() });

/**
 * Reads a policy that was pinned into a request, possibly by an older release.
 */
export const policyDefinitionSchema: z.ZodType<PolicyDefinition> = z.object({
  id: z.string(),
  type: z.string(),
  allowSamePersonInSeveralSlots: z.boolean(),
  expireAfterDays: z.number().optional(),
  stages: z.array(
    z.object({
      id: z.string(),
      title: localizedText,
      rule: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('all') }),
        z.object({ kind: z.literal('any') }),
        z.object({ kind: z.literal('quorum'), count: z.number() }),
      ]),
      when: z.string().optional(),
      reason: localizedText.optional(),
      slots: z.array(
        z.object({
          id: z.string(),
          title: localizedText.optional(),
          criterion: z.string().optional(),
          dependsOn: z.array(z.string()).optional(),
          reviewers: z.array(z.string()),
          fallback: z.array(z.string()),
          escalation: z.array(z.string()).optional(),
          when: z.string().optional(),
          reason: localizedText.optional(),
          slaHours: z.number().optional(),
        }),
      ),
    }),
  ),
  fulfilment: z
    .object({ by: z.array(z.string()), grant: z.boolean() })
    .optional(),
});
