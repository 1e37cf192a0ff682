import { ConflictError } from '@backstage/errors';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import { withCode } from '@passerelle/plugin-approvals-node';
import type {
  ToolStatus,
  ToolSubject,
} from '@passerelle/plugin-martech-common';

const validateFirst = {
  en: 'it has no validation yet: request its validation first, or choose a validated tool.',
  fr: 'il n’a pas encore été validé\u00a0: demandez d’abord sa validation, ou choisissez un outil validé.',
};

const orChooseAnother = (before: LocalizedText): LocalizedText => ({
  en: `${before.en} choose one of the alternatives on its page, or ask the IT department for advice.`,
  fr: `${before.fr} choisissez une des alternatives proposées sur sa page, ou demandez conseil à la DSI.`,
});

/** Why nobody gets access now, per status; undefined where access can be asked for (contract.md, section 4). */
const obstacles: Record<ToolStatus, LocalizedText | undefined> = {
  approved: undefined,
  approved_with_conditions: undefined,
  pilot: undefined,
  detected: validateFirst,
  referenced: validateFirst,
  in_review: {
    en: 'its validation is still running: ask again once it is decided.',
    fr: 'sa validation est en cours\u00a0: refaites votre demande une fois la décision prise.',
  },
  refused: orChooseAnother({
    en: 'its validation was refused:',
    fr: 'sa validation a été refusée\u00a0:',
  }),
  suspended: orChooseAnother({
    en: 'it is suspended: wait until it is resumed, or',
    fr: 'il est suspendu\u00a0: attendez qu’il soit rétabli, ou',
  }),
  retiring: orChooseAnother({
    en: 'it is being retired:',
    fr: 'il est en cours de retrait\u00a0:',
  }),
  retired: orChooseAnother({
    en: 'it is retired:',
    fr: 'il est retiré\u00a0:',
  }),
};

/**
 * Access is given to tools that the IT department stands for.
 *
 * @param tool - as the registry knows it now
 * @throws ConflictError with the reason and what to do instead
 */
export function assertAccessible(tool: ToolSubject): void {
  const obstacle = obstacles[tool.status];
  if (obstacle) {
    const { ref, status, title } = tool;
    throw withCode(
      new ConflictError(
        `Access to ${title.en} (${ref}) cannot be requested, because ${obstacle.en}`,
      ),
      'tool-not-usable',
      { tool: ref, status },
      {
        en: `Access to ${title.en} cannot be requested now, because ${obstacle.en}`,
        fr: `L’accès à ${title.fr} ne peut pas être demandé pour l’instant, car ${obstacle.fr}`,
      },
    );
  }
}
