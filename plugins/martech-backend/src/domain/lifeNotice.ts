import type {
  EntityRef,
  ToolLifeOutcome,
} from '@passerelle/plugin-martech-common';
import type { MessageNotice } from './MessageNotice';
import { toolPagePath } from './toolPagePath';
import type { ToolState } from './ToolState';

/** Whoever asked for a tool to be listed learns where it stands now. */
function listed(tool: ToolState, recipient: EntityRef): MessageNotice {
  const { title } = tool.declaration;
  return {
    kind: 'message',
    title: {
      en: `${title.en} is in the catalogue`,
      fr: `${title.fr} est au catalogue`,
    },
    text: {
      en: 'On its page you can ask for its validation, or for a pilot to try it out.',
      fr: 'Sa page vous permet de demander sa validation, ou un pilote pour l’essayer.',
    },
    link: toolPagePath(tool.ref),
    recipients: [recipient],
    severity: 'normal',
  };
}

/** Whoever gets access under conditions of use without having acknowledged them reads them before it is opened. */
function conditionsOfUse(
  tool: ToolState,
  recipient: EntityRef,
): MessageNotice | undefined {
  const { conditions } = tool.passport;
  if (conditions.length === 0) return undefined;
  const { title } = tool.declaration;
  return {
    kind: 'message',
    title: {
      en: `Before you use ${title.en}: its conditions of use`,
      fr: `Avant d’utiliser ${title.fr}\u00a0: ses conditions d’usage`,
    },
    text: { en: conditions.join('\n'), fr: conditions.join('\n') },
    link: toolPagePath(tool.ref),
    recipients: [recipient],
    severity: 'normal',
  };
}

/** Whom an outcome must be told to, beside the engine's own messages. */
export function lifeNotice(
  tool: ToolState,
  outcome: ToolLifeOutcome,
): MessageNotice | undefined {
  switch (outcome.kind) {
    case 'reference_approved':
      return listed(tool, outcome.beneficiary);
    case 'access_approved':
      return outcome.acknowledged
        ? undefined
        : conditionsOfUse(tool, outcome.beneficiary);
    default:
      return undefined;
  }
}
