import { createHmac, timingSafeEqual } from 'node:crypto';

const VERSION = 'v1';
const DEFAULT_TOLERANCE_SECONDS = 300;
const TIMESTAMP = /^\d{1,12}$/;

/**
 * Headers that a webhook carries, in lower case.
 *
 * @public
 */
export const webhookHeaders = {
  id: 'passerelle-id',
  timestamp: 'passerelle-timestamp',
  signature: 'passerelle-signature',
} as const;

/** @public */
export type WebhookContent = {
  /** Of the event; the same when it is delivered again. */
  id: string;
  /** Seconds since 1970, of this delivery. */
  timestamp: number;
  /** Byte for byte. */
  body: string;
};

/**
 * Signs a webhook: HMAC-SHA256 over `timestamp.id.body`.
 *
 * @returns the value of the header `Passerelle-Signature`.
 * @public
 */
export function signWebhook(
  { id, timestamp, body }: WebhookContent,
  secret: string,
): string {
  const digest = createHmac('sha256', secret)
    .update(`${timestamp}.${id}.${body}`, 'utf8')
    .digest('hex');
  return `${VERSION}=${digest}`;
}

/** @public */
export type WebhookVerification =
  | { isValid: true; id: string }
  | { isValid: false; reason: string };

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function headerOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  name: string,
): string | undefined {
  const entry = Object.entries(headers).find(
    ([key]) => key.toLowerCase() === name,
  );
  return typeof entry?.[1] === 'string' ? entry[1] : undefined;
}

/**
 * Checks that a webhook comes from the portal, and that it is not an old one played again.
 *
 * @remarks
 * Within the tolerance an event can still come twice, because it is delivered at least once: whoever must act once keeps
 * the `id` and leaves out what it has seen.
 *
 * @param webhook - `body` must be the bytes as they came, before they were parsed.
 * @param options - `secrets` are all that count at present, several while one is being changed; `now` is in milliseconds.
 * @public
 */
export function verifyWebhookSignature(
  webhook: {
    headers: Readonly<Record<string, string | string[] | undefined>>;
    body: string | Buffer;
  },
  options: {
    secrets: readonly string[];
    toleranceSeconds?: number;
    now?: number;
  },
): WebhookVerification {
  const id = headerOf(webhook.headers, webhookHeaders.id);
  const time = headerOf(webhook.headers, webhookHeaders.timestamp);
  const signature = headerOf(webhook.headers, webhookHeaders.signature);
  if (!id || !time || !signature || !TIMESTAMP.test(time)) {
    return { isValid: false, reason: 'a header is missing or malformed' };
  }
  const timestamp = Number(time);
  const content = { id, timestamp, body: webhook.body.toString() };
  const isSigned = options.secrets
    .filter(secret => secret.length > 0)
    .some(secret => isSame(signWebhook(content, secret), signature));
  if (!isSigned || String(timestamp) !== time) {
    return { isValid: false, reason: 'the signature is wrong' };
  }
  const age = Math.abs((options.now ?? Date.now()) / 1000 - timestamp);
  return age > (options.toleranceSeconds ?? DEFAULT_TOLERANCE_SECONDS)
    ? { isValid: false, reason: 'the timestamp is too far from now' }
    : { isValid: true, id };
}
