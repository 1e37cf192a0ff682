import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type {
  MartechServiceApi,
  ToolSubject,
} from '@passerelle/plugin-martech-common';
import type { JsonValue } from '@backstage/types';
import { refuse } from '../refuse';

type PartnerWords = {
  itself: LocalizedText;
  unknown: LocalizedText;
  leaving: LocalizedText;
};

/** Of the tool at the other end of a connection. */
export const connectionWords: PartnerWords = {
  itself: {
    en: 'cannot be connected to itself: choose another tool.',
    fr: 'ne peut pas être connecté à lui-même\u00a0: choisissez un autre outil.',
  },
  unknown: {
    en: 'cannot be connected to a tool that the catalogue does not have: choose one of the catalogue, or have it listed first.',
    fr: 'ne peut pas être connecté à un outil absent du catalogue\u00a0: choisissez un outil du catalogue, ou faites-le d’abord référencer.',
  },
  leaving: {
    en: 'cannot be connected to a tool that is being withdrawn: choose the one that comes instead.',
    fr: 'ne peut pas être connecté à un outil en cours de retrait\u00a0: choisissez celui qui le remplace.',
  },
};

/** Of the tool that comes instead of one that goes. */
export const replacementWords: PartnerWords = {
  itself: {
    en: 'cannot replace itself: choose another tool, or none.',
    fr: 'ne peut pas se remplacer lui-même\u00a0: choisissez un autre outil, ou aucun.',
  },
  unknown: {
    en: 'cannot be replaced by a tool that the catalogue does not have: choose one of the catalogue, or none.',
    fr: 'ne peut pas être remplacé par un outil absent du catalogue\u00a0: choisissez un outil du catalogue, ou aucun.',
  },
  leaving: {
    en: 'cannot be replaced by a tool that is being withdrawn itself: choose another one.',
    fr: 'ne peut pas être remplacé par un outil lui-même en cours de retrait\u00a0: choisissez-en un autre.',
  },
};

/**
 * The other tool that a request names must exist and stay.
 *
 * @param tool - what the request is about
 * @param value - the ref that it names, if it names one
 * @throws ConflictError with the reason and what to do instead
 */
export async function assertPartner(
  registry: Pick<MartechServiceApi, 'getSubject'>,
  tool: ToolSubject,
  value: JsonValue | undefined,
  words: PartnerWords,
): Promise<void> {
  if (typeof value !== 'string') return;
  const ref = value.toLocaleLowerCase('en-US');
  if (ref === tool.ref) {
    throw refuse(tool, 'other-tool', words.itself, { other: ref });
  }
  const other = await registry.getSubject(ref);
  if (!other) {
    throw refuse(tool, 'other-tool', words.unknown, { other: ref });
  }
  if (other.status === 'retiring' || other.status === 'retired') {
    throw refuse(tool, 'other-tool', words.leaving, { other: ref });
  }
}
