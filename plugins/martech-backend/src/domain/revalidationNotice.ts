import {
  criterionDefinitions,
  type CriterionId,
  type LocalizedText,
} from '@passerelle/plugin-martech-common';
import type { MessageNotice } from './MessageNotice';
import { ownerRefs } from './ownerRefs';
import { requestFormPath } from './toolPagePath';
import type { ToolState } from './ToolState';

/** The names of criteria, for sentences. */
export function namesOf(criteria: readonly CriterionId[]): LocalizedText {
  const titles = criteria.map(id => criterionDefinitions[id].title);
  return {
    en: titles.map(({ en }) => en).join(', '),
    fr: titles.map(({ fr }) => fr).join(', '),
  };
}

/** Why the portal asks for a validation, in the words of the request. */
export function revalidationReason(
  criteria: readonly CriterionId[],
): LocalizedText {
  const names = namesOf(criteria);
  return {
    en: `The validation has ended, to be examined again: ${names.en}.`,
    fr: `La validation a pris fin, à réexaminer\u00a0: ${names.fr}.`,
  };
}

/**
 * Tells the owners that the validation of their tool has ended.
 *
 * @param request - the new validation that was opened for them; without it they have to ask themselves
 */
export function revalidationNotice(
  tool: ToolState,
  criteria: readonly CriterionId[],
  request: { id: string; number: string } | undefined,
): MessageNotice {
  const { title } = tool.declaration;
  const names = namesOf(criteria);
  const next = request
    ? {
        en: `A new validation was opened: ${request.number}.`,
        fr: `Une nouvelle validation est ouverte\u00a0: ${request.number}.`,
      }
    : {
        en: 'Ask for a new validation: until then nobody new gets access.',
        fr: 'Demandez une nouvelle validation\u00a0: d’ici là, aucun nouvel accès n’est ouvert.',
      };
  return {
    kind: 'message',
    title: {
      en: `The validation of ${title.en} has ended`,
      fr: `La validation de ${title.fr} a pris fin`,
    },
    text: {
      en: `To be examined again: ${names.en}. ${next.en}`,
      fr: `À réexaminer\u00a0: ${names.fr}. ${next.fr}`,
    },
    link: request
      ? `/requests/${request.id}`
      : requestFormPath('tool-validation', tool.ref),
    recipients: [...new Set(ownerRefs(tool))],
    severity: 'high',
    scope: `martech-expiry-${tool.ref}`,
  };
}
