import type { ToolLifeOutcome } from '@passerelle/plugin-martech-common';
import type { MessageNotice } from './MessageNotice';
import { toolPagePath } from './toolPagePath';
import type { ToolState } from './ToolState';

/**
 * Whom an outcome must be told to, beside the engine's own messages: whoever gets access to a tool under conditions of use
 * without having acknowledged them reads them before the access is opened.
 */
export function lifeNotice(
  tool: ToolState,
  outcome: ToolLifeOutcome,
): MessageNotice | undefined {
  const { conditions } = tool.passport;
  const isUntold =
    outcome.kind === 'access_approved' &&
    !outcome.acknowledged &&
    conditions.length > 0;
  if (!isUntold) return undefined;
  const { title } = tool.declaration;
  return {
    kind: 'message',
    title: {
      en: `Before you use ${title.en}: its conditions of use`,
      fr: `Avant d’utiliser ${title.fr}\u00a0: ses conditions d’usage`,
    },
    text: { en: conditions.join('\n'), fr: conditions.join('\n') },
    link: toolPagePath(tool.ref),
    recipients: [outcome.beneficiary],
    severity: 'normal',
  };
}
