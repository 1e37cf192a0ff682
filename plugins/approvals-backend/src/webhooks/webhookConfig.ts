import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { GuardedHttpClient } from '@passerelle/guarded-http';
import { z } from 'zod';
import { describeIssues } from '../policy/describeIssues';
import { eventCatalogue } from './eventCatalogue';

const WEBHOOKS = 'approvals.webhooks';
const CLIENT = 'approvals.webhookClient';
const MIN_SECRET_LENGTH = 24;

const webhooksSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        'accepted: up to 63 lower-case letters, digits and hyphens',
      ),
    url: z.string(),
    secret: z
      .string()
      .min(
        MIN_SECRET_LENGTH,
        `too short to be secret; accepted: ${MIN_SECRET_LENGTH} characters or more`,
      ),
    events: z.array(z.string()).min(1).optional(),
    types: z.array(z.string()).min(1).optional(),
  }),
);

const clientSchema = z.strictObject({
  schemes: z
    .array(z.enum(['https', 'http']))
    .min(1)
    .default(['https']),
  allow: z.array(z.string()).default([]),
  timeoutSeconds: z.number().positive().max(30).default(10),
});

/** Who hears of events by HTTP, and of which. */
export type Webhook = z.infer<typeof webhooksSchema>[number];

function parse<Result>(
  schema: z.ZodType<Result>,
  value: unknown,
  path: string,
): Result {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(describeIssues(parsed.error.issues, path).join('\n'));
  }
  return parsed.data;
}

function requireKnown(
  names: readonly string[] = [],
  known: readonly string[],
  path: string,
): void {
  names.forEach((name, index) => {
    if (!known.includes(name)) {
      throw new InputError(
        `${path}[${index}]: "${name}" is unknown; accepted: ${known.join(
          ', ',
        )}`,
      );
    }
  });
}

/** Adds the path of the configuration to what an address is refused for. */
function at<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new InputError(
      `${path}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/**
 * Reads and checks all that is configured about webhooks.
 *
 * @throws InputError that names the path of what is wrong; a secret is never in it.
 */
export function readWebhookConfig(
  root: RootConfigService,
  requestTypes: ReadonlyArray<{ id: string }>,
): { webhooks: Webhook[]; client: GuardedHttpClient } {
  const webhooks = parse(
    webhooksSchema,
    root.getOptional(WEBHOOKS) ?? [],
    WEBHOOKS,
  );
  const { timeoutSeconds, ...options } = parse(
    clientSchema,
    root.getOptional(CLIENT) ?? {},
    CLIENT,
  );
  const client = at(`${CLIENT}.allow`, () =>
    GuardedHttpClient.create({ ...options, timeoutMs: timeoutSeconds * 1000 }),
  );
  const types = requestTypes.map(({ id }) => id);
  webhooks.forEach(({ id, url, events, types: wanted }, index) => {
    const path = `${WEBHOOKS}[${index}]`;
    at(`${path}.url`, () => client.check(url));
    requireKnown(events, Object.keys(eventCatalogue), `${path}.events`);
    requireKnown(wanted, types, `${path}.types`);
    if (webhooks.findIndex(other => other.id === id) !== index) {
      throw new InputError(`${path}.id: "${id}" is there twice`);
    }
  });
  return { webhooks, client };
}
