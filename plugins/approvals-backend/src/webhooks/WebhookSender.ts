import { NotFoundError } from '@backstage/errors';
import type { GuardedHttpClient } from '@passerelle/guarded-http';
import {
  signWebhook,
  webhookHeaders,
  type WebhookEvent,
} from '@passerelle/plugin-approvals-node';
import type { Webhook } from './webhookConfig';

const USER_AGENT = 'passerelle-approvals';

/** Signs events and posts them. */
export class WebhookSender {
  readonly #webhooks: readonly Webhook[];
  readonly #client: GuardedHttpClient;

  static create(options: {
    webhooks: readonly Webhook[];
    client: GuardedHttpClient;
  }): WebhookSender {
    return new WebhookSender(options.webhooks, options.client);
  }

  private constructor(webhooks: readonly Webhook[], client: GuardedHttpClient) {
    this.#webhooks = webhooks;
    this.#client = client;
  }

  /**
   * Posts an event. A second try carries the same id and body, and a signature of its own time.
   *
   * @param body - the JSON text of the event, as it is kept.
   * @throws whenever the receiver does not answer 2xx: the outbox tries again.
   */
  async send(webhookId: string, body: string): Promise<void> {
    const webhook = this.#webhooks.find(({ id }) => id === webhookId);
    if (!webhook) {
      throw new NotFoundError(
        `approvals.webhooks has no "${webhookId}" any more; configure it again, or leave this delivery dead`,
      );
    }
    const { id }: Pick<WebhookEvent, 'id'> = JSON.parse(body);
    const timestamp = Math.floor(Date.now() / 1000);
    const { status } = await this.#client.request(webhook.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': USER_AGENT,
        [webhookHeaders.id]: id,
        [webhookHeaders.timestamp]: String(timestamp),
        [webhookHeaders.signature]: signWebhook(
          { id, timestamp, body },
          webhook.secret,
        ),
      },
      body,
    });
    if (status < 200 || status > 299) {
      throw new Error(`Webhook "${webhookId}" answered ${status}`);
    }
  }
}
