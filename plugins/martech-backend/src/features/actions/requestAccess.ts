import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ToolService } from '../../services/ToolService';
import type { ApprovalsCaller } from './ApprovalsCaller';
import { personOf } from './personOf';
import { toolRef } from './schemas';

const MAX_REASON = 2_000;
const PERSON = /^user:[a-z0-9._-]+\/[a-z0-9._-]+$/;
const KEY = /^[\x20-\x7e]{1,200}$/;

/** `request-access`: asks the owner of a tool for an access. */
export function registerRequestAccess(
  registry: ActionsRegistryService,
  options: {
    auth: AuthService;
    tools: ToolService;
    approvals: ApprovalsCaller;
  },
): void {
  const { auth, tools, approvals } = options;
  registry.register({
    name: 'request-access',
    title: 'Request access to a tool',
    description:
      'Asks the owner of a tool for an access, in the name of the caller: ask them first. Where the tool has conditions of use, show them, and set acknowledgedConditions to true in values once they agree. The answer tells the number of the request and who it waits for.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z
          .object({
            toolRef: toolRef(z),
            reason: z
              .string()
              .min(1)
              .max(MAX_REASON)
              .describe('What the tool is needed for'),
            values: z
              .record(z.any())
              .optional()
              .describe(
                'Further answers; the JSON Schema is that of tool-access at /api/approvals/v1/request-types',
              ),
            beneficiary: z
              .string()
              .regex(PERSON)
              .optional()
              .describe('Who gets the access, when it is somebody else'),
            idempotencyKey: z
              .string()
              .regex(KEY)
              .optional()
              .describe(
                'Any text of your own for this one command: the same key and input give the first answer again',
              ),
          })
          .strict(),
      output: z =>
        z.object({
          request: z
            .object({
              id: z.string(),
              number: z.string(),
              status: z.string(),
              waitingFor: z.array(z.string()),
            })
            .passthrough(),
        }),
    },
    action: async ({ input, credentials }) => {
      const person = personOf(auth, credentials);
      const { toolRef: subjectRef, reason, values, ...rest } = input;
      const { idempotencyKey, beneficiary } = rest;
      await tools.get(person, subjectRef);
      const request = await approvals.file(
        person,
        {
          type: 'tool-access',
          subjectRef,
          values: { ...values, reason },
          ...(beneficiary && { beneficiary }),
        },
        idempotencyKey,
      );
      return { output: { request: { ...request } } };
    },
  });
}
