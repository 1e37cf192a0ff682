import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { toolPagePath } from '../domain/toolPagePath';
import { z } from 'zod';
import type { MessageNotice } from '../domain/MessageNotice';
import type { OutboxMessage, OutboxStore } from '../database/OutboxStore';

const BATCH = 50;
/** So many in one run; what is left waits for the next one. */
const MAX_BATCHES = 20;
const MAX_ATTEMPTS = 12;
const FIRST_RETRY_MILLISECONDS = 5_000;
const LONGEST_RETRY_MILLISECONDS = 3_600_000;

export type Language = 'en' | 'fr';

const localized = z.object({ en: z.string(), fr: z.string() });

const suspensionSchema = z.object({
  kind: z.enum(['suspended', 'resumed']),
  ref: z.string(),
  title: localized,
  recipients: z.array(z.string()),
  by: z.string(),
  comment: z.string(),
});

const messageSchema = z.object({
  kind: z.literal('message'),
  title: localized,
  text: localized.optional(),
  link: z.string(),
  recipients: z.array(z.string()),
  except: z.array(z.string()).optional(),
  severity: z.enum(['critical', 'high', 'normal', 'low']),
  scope: z.string().optional(),
});

const noticeSchema = z.discriminatedUnion('kind', [
  suspensionSchema,
  messageSchema,
]);

const titles = {
  suspended: {
    en: (tool: string) => `${tool} is suspended`,
    fr: (tool: string) => `${tool} est suspendu`,
  },
  resumed: {
    en: (tool: string) => `${tool} may be used again`,
    fr: (tool: string) => `${tool} peut de nouveau être utilisé`,
  },
};

/** What is sent, whatever it is about. */
function toMessage(notice: z.infer<typeof noticeSchema>): MessageNotice {
  if (notice.kind === 'message') return notice;
  const { kind, ref, title, recipients, by, comment } = notice;
  return {
    kind: 'message',
    title: { en: titles[kind].en(title.en), fr: titles[kind].fr(title.fr) },
    text: { en: comment, fr: comment },
    link: toolPagePath(ref),
    recipients,
    except: [by],
    severity: kind === 'suspended' ? 'high' : 'normal',
  };
}

/** Sends the notices that the registry queued. At least once: a repeated one replaces itself, by its scope. */
export class OwnerNotifier {
  readonly #outbox: OutboxStore;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  readonly #language: Language;
  #running: Promise<void> | undefined;

  static create(options: {
    outbox: OutboxStore;
    notifications: NotificationService;
    logger: LoggerService;
    language: Language;
  }): OwnerNotifier {
    return new OwnerNotifier(options);
  }

  private constructor(options: {
    outbox: OutboxStore;
    notifications: NotificationService;
    logger: LoggerService;
    language: Language;
  }) {
    this.#outbox = options.outbox;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#language = options.language;
  }

  /** Sends what is due; one run at a time in a process. */
  async deliver(): Promise<void> {
    this.#running ??= this.#deliverAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Sends soon, without keeping the caller; what fails now is tried again by the schedule. */
  deliverSoon(): void {
    this.deliver().catch(error => {
      this.#logger.warn('Notices could not be read', { error: String(error) });
    });
  }

  async #deliverAll(): Promise<void> {
    for (let batch = 1; batch <= MAX_BATCHES; batch += 1) {
      const due = await this.#outbox.listDue(new Date(), BATCH);
      const sent = await this.#deliverBatch(due);
      // Where nothing arrives, more would fail as well.
      if (due.length < BATCH || sent === 0) return;
    }
  }

  async #deliverBatch(due: readonly OutboxMessage[]): Promise<number> {
    let sent = 0;
    for (const message of due) {
      try {
        await this.#send(message);
        await this.#outbox.sent(message.id);
        sent += 1;
      } catch (error) {
        await this.#fail(message, error);
      }
    }
    return sent;
  }

  async #send({ id, payload }: OutboxMessage): Promise<void> {
    const notice = toMessage(noticeSchema.parse(payload));
    await this.#notifications.send({
      recipients: {
        type: 'entity',
        entityRef: notice.recipients,
        excludeEntityRef: notice.except ?? [],
      },
      payload: {
        title: notice.title[this.#language],
        description: notice.text?.[this.#language],
        link: notice.link,
        topic: 'tool',
        severity: notice.severity,
        scope: notice.scope ?? `martech-notice-${id}`,
      },
    });
  }

  async #fail({ id, attempts }: OutboxMessage, error: unknown): Promise<void> {
    const wait = Math.min(
      FIRST_RETRY_MILLISECONDS * 2 ** attempts,
      LONGEST_RETRY_MILLISECONDS,
    );
    const givesUp = attempts + 1 >= MAX_ATTEMPTS;
    this.#logger.warn(
      `Notice ${id} could not be sent${givesUp ? ', and is given up' : ''}`,
      { error: String(error) },
    );
    const retryAt = givesUp ? undefined : new Date(Date.now() + wait);
    await this.#outbox.failed(id, String(error), retryAt);
  }
}
