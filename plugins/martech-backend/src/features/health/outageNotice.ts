import { toolPagePath } from '../../domain/toolPagePath';
import type { MessageNotice } from '../../domain/MessageNotice';
import type { ToolState } from '../../domain/ToolState';
import { ownerRefs } from '../../domain/ownerRefs';
import type { WatchedTool } from './Look';

/** Nobody works with these, so nobody is woken for them. */
const unused: ReadonlySet<string> = new Set([
  'detected',
  'refused',
  'suspended',
  'retired',
]);

/** What the owners of a tool hear when it goes down and when it comes back; nothing for a tool that is not in use. */
export function outageNotice(
  news: 'down' | 'up',
  tool: ToolState,
  { source, since }: Pick<WatchedTool, 'source' | 'since'>,
): MessageNotice | undefined {
  if (unused.has(tool.status)) return undefined;
  const { title } = tool.declaration;
  const said =
    source === 'status_page'
      ? {
          en: 'Its vendor announces an outage.',
          fr: 'Son éditeur annonce une panne.',
        }
      : { en: 'It does not answer any more.', fr: 'Il ne répond plus.' };
  return {
    kind: 'message',
    title:
      news === 'down'
        ? { en: `${title.en} is down`, fr: `${title.fr} est en panne` }
        : {
            en: `${title.en} works again`,
            fr: `${title.fr} fonctionne à nouveau`,
          },
    ...(news === 'down' ? { text: said } : {}),
    link: toolPagePath(tool.ref),
    recipients: [...new Set(ownerRefs(tool))],
    severity: news === 'down' ? 'high' : 'normal',
    scope: `martech-health-${tool.ref}-${news}-${since ?? ''}`,
  };
}
