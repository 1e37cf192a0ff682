import type { StoredDelegation } from '../database/DelegationStore';
import type { NewDelivery } from '../database/Delivery';
import type { Message } from './deliveries';
import type { Audience } from './deliveriesOf';
import { messageTexts } from './messageTexts';

/** What is told of a delegation. */
export type DelegationNews = {
  what: 'began' | 'ended';
  /** The name of who delegates, for people. */
  delegator: string;
};

/** What the delegate is told when a delegation is given or ended. */
export function delegationDeliveries(
  delegation: StoredDelegation,
  { what, delegator }: DelegationNews,
  {
    channels,
    dayOf,
    notifies,
  }: Pick<Audience, 'channels' | 'dayOf' | 'notifies'>,
): NewDelivery[] {
  const { startsAt, endsAt } = delegation;
  const days = [dayOf(startsAt), dayOf(endsAt)] as const;
  const delegated = { delegator, days };
  const texts =
    what === 'began'
      ? messageTexts.delegationBegan(delegated)
      : messageTexts.delegationEnded(delegated);
  const payload: Message = {
    id: `${delegation.id}:${what}`,
    recipients: [delegation.delegate],
    except: [],
    ...texts,
    link: '/desk',
  };
  const about = { requestId: delegation.id, payload };
  return [
    ...(notifies
      ? [{ kind: 'notification' as const, target: 'portal', ...about }]
      : []),
    ...channels.map(({ id }) => ({
      kind: 'channel' as const,
      target: id,
      ...about,
    })),
  ];
}
