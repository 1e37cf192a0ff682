import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { z as zod } from 'zod/v3';
import type { RequestCommands } from '../services/RequestCommands';
import type { ActionCalls } from './ActionCalls';
import { evidence, idempotencyKey, request, text } from './schemas';

/** `decide`: answers a review in the name of the caller. */
export function registerDecide(
  registry: ActionsRegistryService,
  { calls, commands }: { calls: ActionCalls; commands: RequestCommands },
): void {
  registry.register({
    name: 'decide',
    title: 'Decide a review',
    description:
      'Gives a verdict on a review that waits for the caller, on their behalf and in their name: ask them first. A comment is needed for all but "approve"; conditions for "approve_with_conditions". Refused on one’s own requests, and on a revision that is no longer the current one. It cannot be undone.',
    attributes: { readOnly: false, idempotent: false, destructive: true },
    schema: {
      input: z =>
        z
          .object({
            requestId: z.string().max(100),
            reviewId: z.string().max(128),
            verdict: z.enum([
              'approve',
              'approve_with_conditions',
              'reject',
              'request_changes',
              'recuse',
            ]),
            revision: z
              .number()
              .int()
              .min(1)
              .describe('The revision of the request that was judged'),
            comment: text(z).optional(),
            conditions: z.array(text(z)).max(50).optional(),
            evidence: z.array(evidence(z)).max(50).optional(),
            idempotencyKey: idempotencyKey(z),
          })
          .strict(),
      output: z => z.object({ request: request(z) }),
    },
    action: async ({ input, credentials }) => {
      const { idempotencyKey: key, ...body } = input;
      const { requestId, ...decision } = body;
      const answer = await calls.command(
        { name: 'decide', credentials, body, key },
        (caller, keep) =>
          commands.give(
            caller,
            requestId,
            { type: 'decide', ...decision },
            keep,
          ),
      );
      return { output: { request: request(zod).parse(answer) } };
    },
  });
}
