import type { StoredDelegation } from '../database/DelegationStore';
import type { NewDelivery } from '../database/OutboxStore';
import type { Message } from './deliveries';
import type { Audience } from './deliveriesOf';
import { messageTexts } from './messageTexts';

/** What the delegate is told when a delegation is given or ended. */
export function delegationDeliveries(
  delegation: StoredDelegation,
  what: 'began' | 'ended',
  { channels, notifies }: Pick<Audience, 'channels' | 'notifies'>,
): NewDelivery[] {
  const texts =
    what === 'began'
      ? messageTexts.delegationBegan(delegation)
      : messageTexts.delegationEnded(delegation);
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
