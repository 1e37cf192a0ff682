import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { RequestReader } from '../services/RequestReader';
import type { ActionCalls } from './ActionCalls';
import { request, review } from './schemas';

/** `list-my-reviews`: what waits for the caller. */
export function registerListMyReviews(
  registry: ActionsRegistryService,
  { calls, reader }: { calls: ActionCalls; reader: RequestReader },
): void {
  registry.register({
    name: 'list-my-reviews',
    title: 'List my reviews',
    description:
      'Lists the approval reviews that wait for the caller, the most urgent first; with state "done", those that they answered. Read the request and its values before you suggest a verdict.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z
          .object({
            state: z.enum(['open', 'done']).default('open'),
            limit: z.number().int().min(1).max(200).default(50),
            cursor: z.string().max(2_000).optional(),
          })
          .strict(),
      output: z =>
        z.object({
          items: z.array(z.object({ request: request(z), review: review(z) })),
          totalItems: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const page = await reader.listTasks(calls.callerOf(credentials), input);
      const { nextCursor } = page.pageInfo;
      return {
        output: {
          items: page.items,
          totalItems: page.totalItems,
          ...(nextCursor !== undefined && { nextCursor }),
        },
      };
    },
  });
}
