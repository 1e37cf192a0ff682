import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import {
  fitsStatus,
  type ToolRequestType,
  type ToolStatus,
  type ToolSubject,
} from '@passerelle/plugin-martech-common';
import { refuse } from '../refuse';

type StatusWords = Partial<Record<ToolStatus, LocalizedText>>;

const leaves: StatusWords = {
  retiring: {
    en: 'is being retired: choose one of the alternatives on its page.',
    fr: 'est en cours de retrait\u00a0: choisissez une des alternatives proposées sur sa page.',
  },
  retired: {
    en: 'is retired: choose one of the alternatives on its page.',
    fr: 'est retiré\u00a0: choisissez une des alternatives proposées sur sa page.',
  },
};

const notListed: LocalizedText = {
  en: 'was found in use and is not listed yet: have it listed first (tool-reference).',
  fr: 'a été repéré mais n’est pas encore référencé\u00a0: demandez d’abord son référencement.',
};

const usableAlready: LocalizedText = {
  en: 'may be used already: ask for access instead (tool-access).',
  fr: 'est déjà utilisable\u00a0: demandez plutôt un accès.',
};

/** Why a request does not fit the status of a tool, and what to ask for instead. */
const obstacles: Record<
  Exclude<ToolRequestType, 'tool-access' | 'tool-validation'>,
  StatusWords
> = {
  'tool-pilot': {
    ...leaves,
    detected: notListed,
    approved: usableAlready,
    approved_with_conditions: usableAlready,
    pilot: {
      en: 'is being tried already: ask for access to it (tool-access).',
      fr: 'est déjà à l’essai\u00a0: demandez un accès pour participer au pilote.',
    },
    in_review: {
      en: 'is being validated: wait for the decision.',
      fr: 'est en cours de validation\u00a0: attendez la décision.',
    },
    refused: {
      en: 'was refused: ask for a new validation and say what has changed, or choose one of the alternatives on its page.',
      fr: 'a été refusé\u00a0: demandez une nouvelle validation en disant ce qui a changé, ou choisissez une des alternatives proposées sur sa page.',
    },
    suspended: {
      en: 'is suspended: wait until it is resumed.',
      fr: 'est suspendu\u00a0: attendez qu’il soit rétabli.',
    },
  },
  integration: {
    ...leaves,
    detected: notListed,
    refused: {
      en: 'was refused, so nothing is connected to it: choose one of the alternatives on its page.',
      fr: 'a été refusé\u00a0: aucune connexion n’est possible, choisissez une des alternatives proposées sur sa page.',
    },
    suspended: {
      en: 'is suspended: wait until it is resumed.',
      fr: 'est suspendu\u00a0: attendez qu’il soit rétabli.',
    },
  },
  'tool-change': { retired: leaves.retired, detected: notListed },
  'tool-renewal': { retired: leaves.retired },
  'tool-retirement': {
    retiring: {
      en: 'is being retired already.',
      fr: 'est déjà en cours de retrait.',
    },
    retired: { en: 'is retired already.', fr: 'est déjà retiré.' },
  },
};

const elsewise: LocalizedText = {
  en: 'is in another state: look at its page for what can be asked for.',
  fr: 'a changé d’état\u00a0: sa page dit ce qui peut être demandé.',
};

/**
 * A request must fit the status of its tool.
 *
 * @param type - of the request
 * @param tool - as the registry knows it now
 * @throws ConflictError with the reason and what to do instead
 */
export function assertFitting(
  type: keyof typeof obstacles,
  tool: ToolSubject,
): void {
  const { status } = tool;
  if (!fitsStatus(type, status)) {
    throw refuse(tool, 'tool-status', obstacles[type][status] ?? elsewise, {
      status,
    });
  }
}
