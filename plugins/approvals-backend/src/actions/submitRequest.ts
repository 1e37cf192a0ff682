import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { z as zod } from 'zod/v3';
import type { RequestCommands } from '../services/RequestCommands';
import type { ActionCalls } from './ActionCalls';
import { entityRef, idempotencyKey, request } from './schemas';

/** `submit-request`: files a request in the name of the caller. */
export function registerSubmitRequest(
  registry: ActionsRegistryService,
  { calls, commands }: { calls: ActionCalls; commands: RequestCommands },
): void {
  registry.register({
    name: 'submit-request',
    title: 'Submit a request',
    description:
      'Files an approval request in the name of the caller, or keeps it as a draft. The types and the JSON Schema of their values are at /api/approvals/v1/request-types; what does not fit is refused with the field.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z
          .object({
            type: z.string().max(128),
            values: z.record(z.any()),
            subjectRef: entityRef(z).optional(),
            beneficiary: entityRef(z).optional(),
            draft: z.boolean().optional(),
            idempotencyKey: idempotencyKey(z),
          })
          .strict(),
      output: z => z.object({ request: request(z) }),
    },
    action: async ({ input, credentials }) => {
      const { idempotencyKey: key, ...body } = input;
      const answer = await calls.command(
        { name: 'submit-request', credentials, body, key },
        (caller, keep) => commands.create(caller, body, keep),
      );
      return { output: { request: request(zod).parse(answer) } };
    },
  });
}
