import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { RequestReader } from '../services/RequestReader';
import type { ActionCalls } from './ActionCalls';
import { request } from './schemas';

/** `get-request`: a request, when the caller may see it. */
export function registerGetRequest(
  registry: ActionsRegistryService,
  { calls, reader }: { calls: ActionCalls; reader: RequestReader },
): void {
  registry.register({
    name: 'get-request',
    title: 'Get a request',
    description:
      'Shows an approval request: what is asked, its path with every review and verdict, who it waits for, and what the caller may do with it.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z => z.object({ id: z.string().max(100) }).strict(),
      output: z => z.object({ request: request(z) }),
    },
    action: async ({ input, credentials }) => ({
      output: {
        request: await reader.get(calls.callerOf(credentials), input.id),
      },
    }),
  });
}
