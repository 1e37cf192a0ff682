import { NotFoundError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  approvalsSignalChannel,
  type ApprovalsSignal,
  type EntityRef,
} from '@passerelle/plugin-approvals-common';
import type {
  NotificationChannel,
  OutcomeHandler,
  RequestOutcome,
} from '@passerelle/plugin-approvals-node';
import type { FindDelegates } from './delegatesOf';
import type { Message, Signal } from './deliveries';
import type { Deliver } from './OutboxWorker';
import type { FindReaders } from './readersByLanguage';
import type { Timer } from './timersOf';

type Targets = {
  findDelegates: FindDelegates;
  /** Those of some people who may see a request. */
  keepSeeing(
    refs: readonly EntityRef[],
    requestId: string,
  ): Promise<EntityRef[]>;
  handlers: readonly OutcomeHandler[];
  channels: readonly NotificationChannel[];
  notifications: NotificationService;
  signals: SignalsService;
  findReaders: FindReaders;
  sendWebhook(webhookId: string, body: string): Promise<void>;
  keepTime(requestId: string, timer: Timer): Promise<void>;
};

function byId<Target extends { id: string }>(
  targets: readonly Target[],
  id: string,
): Target {
  const found = targets.find(target => target.id === id);
  if (!found) {
    throw new NotFoundError(
      `No plugin brings "${id}" any more; install it again, or leave this delivery dead`,
    );
  }
  return found;
}

/** Timers of the release before were about grants alone, and did not say so. */
function readTimer(payload: string): Timer {
  return { command: { type: 'expire_grant' }, ...JSON.parse(payload) };
}

async function notify(message: Message, targets: Targets): Promise<void> {
  const recipients = await audienceOf(message, targets);
  if (recipients.length === 0) {
    return;
  }
  const readers = await targets.findReaders(recipients, message.except);
  for (const { language, recipients: entityRef, except } of readers) {
    await targets.notifications.send({
      recipients: { type: 'entity', entityRef, excludeEntityRef: except },
      payload: {
        title: message.title[language],
        description: message.description[language],
        link: message.link,
        topic: 'request',
        // A second delivery of the same message finds the first and changes nothing.
        scope: message.id,
      },
    });
  }
}

async function signal(
  { requestId, version, ...audience }: Signal,
  targets: Targets,
): Promise<void> {
  const message: ApprovalsSignal = {
    action: 'request-changed',
    requestId,
    version,
  };
  await targets.signals.publish({
    recipients: {
      type: 'user',
      entityRef: await audienceOf(audience, targets),
    },
    channel: approvalsSignalChannel,
    message,
  });
}

async function sendThroughChannel(
  { except, reviewOf, visibleIn, ...message }: Message,
  channel: string,
  targets: Targets,
): Promise<void> {
  const { recipients: direct } = message;
  const all = await audienceOf(
    { recipients: direct, reviewOf, visibleIn },
    targets,
  );
  const recipients = all.filter(ref => !except.includes(ref));
  await byId(targets.channels, channel).send({ ...message, recipients });
}

/** Known only when something is delivered: who stands in for reviewers, and who of the named may see the request. */
async function audienceOf(
  {
    recipients,
    reviewOf,
    visibleIn,
  }: Pick<Message, 'recipients' | 'reviewOf' | 'visibleIn'>,
  { findDelegates, keepSeeing }: Targets,
): Promise<EntityRef[]> {
  if (visibleIn !== undefined) {
    return await keepSeeing(recipients, visibleIn);
  }
  const delegates =
    reviewOf === undefined ? [] : await findDelegates(recipients, reviewOf);
  return [...new Set([...recipients, ...delegates])];
}

/** Knows where each kind of delivery goes. */
export function createDeliver(targets: Targets): Deliver {
  return async ({ kind, target, payload, requestId }) => {
    switch (kind) {
      case 'outcome': {
        const outcome: RequestOutcome = JSON.parse(payload);
        await byId(targets.handlers, target).handle(outcome);
        return;
      }
      case 'notification':
        await notify(JSON.parse(payload), targets);
        return;
      case 'signal':
        await signal(JSON.parse(payload), targets);
        return;
      case 'channel': {
        const message: Message = JSON.parse(payload);
        await sendThroughChannel(message, target, targets);
        return;
      }
      case 'webhook':
        await targets.sendWebhook(target, payload);
        return;
      case 'timer':
        await targets.keepTime(requestId, readTimer(payload));
        return;
      default: {
        const unknown: never = kind;
        throw new Error(`Unknown kind of delivery: ${unknown}`);
      }
    }
  };
}
