import { createHash } from 'node:crypto';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  ApprovalRequest,
  ApprovalsApi,
  CreateRequestInput,
} from '@passerelle/plugin-approvals-common';
import { clientOf } from './clientOf';
import { isDecided, waitForOutcome } from './waitForOutcome';

const POLL_MS = 5_000;
const MINUTE_MS = 60_000;
/** The token of the person who started the task lives an hour. */
const MAX_WAIT_MINUTES = 45;

type ActionOptions = {
  auth: AuthService;
  discovery: DiscoveryService;
  /** Pause between two looks at a request, in milliseconds; 5,000 by default. */
  pollMs?: number;
};

type RequestInput = {
  type?: string;
  values?: Record<string, unknown>;
  subjectRef?: string;
  beneficiary?: string;
  requestId?: string;
};

/** The same step of the same task with the same input is one request, however often the task is resumed. */
function keyOf(
  task: { id: string },
  step: { id?: string } | undefined,
  input: CreateRequestInput,
): string {
  const text = JSON.stringify([task.id, step?.id, input]);
  return `scaffolder:${createHash('sha256').update(text).digest('hex')}`;
}

/** @throws InputError unless it says either what to file or which request is meant. */
function toCreateInput(input: RequestInput): CreateRequestInput | undefined {
  const { requestId, type, values = {}, subjectRef, beneficiary } = input;
  if ((requestId === undefined) === (type === undefined)) {
    throw new InputError(
      'Give either "type", to file a request, or "requestId", to ask for the outcome of one',
    );
  }
  return type === undefined
    ? undefined
    : { type, values, subjectRef, beneficiary };
}

async function findOrFile(
  client: ApprovalsApi,
  { requestId = '' }: RequestInput,
  toFile: CreateRequestInput | undefined,
  idempotencyKey: string,
): Promise<ApprovalRequest> {
  return toFile
    ? await client.createRequest(toFile, { idempotencyKey })
    : await client.getRequest(requestId);
}

/** @throws ConflictError when a template that counts on an approval must not go on. */
function requireApproval(
  { number, id, status, waitingFor }: ApprovalRequest,
  hasWaited: boolean,
): void {
  if (isDecided({ status }) && status !== 'approved') {
    throw new ConflictError(`Request ${number} is ${status}`);
  }
  if (hasWaited && status !== 'approved') {
    throw new ConflictError(
      `Request ${number} is not decided yet, it waits for ${
        waitingFor.join(', ') || 'its requester'
      }; run the template again with requestId ${id}`,
    );
  }
}

/**
 * The action `approvals:request`.
 *
 * @returns an action that files a request in the name of whoever started the task, or finds one again, waits for its
 * outcome for as long as the template says, and tells it.
 */
export function createRequestAction({
  pollMs = POLL_MS,
  ...services
}: ActionOptions) {
  return createTemplateAction({
    id: 'approvals:request',
    description:
      'Asks for an approval, and tells the outcome: at once, after a bounded wait, or in a second run',
    supportsDryRun: true,
    schema: {
      input: {
        type: z =>
          z.string().optional().describe('Type of the request to file'),
        values: z => z.record(z.any()).optional().describe('What it asks'),
        subjectRef: z =>
          z.string().optional().describe('What it is about, an entity ref'),
        beneficiary: z =>
          z.string().optional().describe('For whom, when for somebody else'),
        requestId: z =>
          z
            .string()
            .optional()
            .describe('A request of an earlier run, instead of a new one'),
        waitMinutes: z =>
          z
            .number()
            .min(0)
            .max(MAX_WAIT_MINUTES)
            .default(0)
            .describe('How long to wait for the outcome; 0 does not wait'),
        continueUnlessApproved: z =>
          z
            .boolean()
            .default(false)
            .describe('Go on, and let the template look at `status`'),
      },
      output: {
        requestId: z => z.string(),
        number: z => z.string(),
        status: z => z.string(),
        isApproved: z => z.boolean(),
        conditions: z => z.array(z.string()),
        link: z => z.string().describe('Path of its page in the portal'),
      },
    },
    async handler(context) {
      const { input, logger, signal } = context;
      const toFile = toCreateInput(input);
      if (context.isDryRun) {
        logger.info('A dry run files no request');
        return;
      }
      const client = clientOf(
        await context.getInitiatorCredentials(),
        services,
      );
      const key = toFile ? keyOf(context.task, context.step, toFile) : '';
      const found = await findOrFile(client, input, toFile, key);
      logger.info(`Request ${found.number} is ${found.status}`);
      const waitMs = input.waitMinutes * MINUTE_MS;
      const request = await waitForOutcome(client, found, {
        until: Date.now() + waitMs,
        pollMs,
        signal,
      });
      context.output('requestId', request.id);
      context.output('number', request.number);
      context.output('status', request.status);
      context.output('isApproved', request.status === 'approved');
      context.output('conditions', request.conditions);
      context.output('link', `/requests/${request.id}`);
      if (!input.continueUnlessApproved) {
        requireApproval(request, waitMs > 0);
      }
    },
  });
}
