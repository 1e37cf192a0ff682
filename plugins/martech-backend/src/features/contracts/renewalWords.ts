import { parseEntityRef } from '@backstage/catalog-model';
import type {
  EntityRef,
  LocalizedText,
} from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { MessageNotice } from '../../domain/MessageNotice';
import { ownerRefs } from '../../domain/toolView';
import type { KeptContract } from './ContractStore';

/** A day in words: "28 février 2027". */
export function written(date: string, locale: 'en-GB' | 'fr'): string {
  return DateTime.fromISO(date, { zone: 'utc', locale }).toLocaleString(
    DateTime.DATE_FULL,
  );
}

/** Why a renewal is asked now. */
export function renewalReason(
  { contractEnd, isNotice }: KeptContract,
  actBy: string,
): LocalizedText {
  const end = {
    en: written(contractEnd, 'en-GB'),
    fr: written(contractEnd, 'fr'),
  };
  const day = { en: written(actBy, 'en-GB'), fr: written(actBy, 'fr') };
  return isNotice
    ? {
        en: `The contract ends on ${end.en} and renews by itself, unless notice is given by ${day.en}.`,
        fr: `Le contrat prend fin le ${end.fr} et se reconduit de lui-même, sauf résiliation au plus tard le ${day.fr}.`,
      }
    : {
        en: `The contract ends on ${end.en}; the last working day to act is ${day.en}.`,
        fr: `Le contrat prend fin le ${end.fr}\u00a0; le dernier jour ouvré pour agir est le ${day.fr}.`,
      };
}

function noticeBase({ tool }: KeptContract) {
  const { title } = tool.declaration;
  const { kind, namespace, name } = parseEntityRef(tool.ref);
  return {
    kind: 'message' as const,
    title: {
      en: `${title.en}: renew or stop?`,
      fr: `${title.fr}\u00a0: renouveler ou arrêter\u00a0?`,
    },
    link: `/catalog/${namespace}/${kind}/${name}`,
    recipients: [...new Set(ownerRefs(tool))],
    scope: `martech-renewal-${tool.ref}`,
  };
}

/** Tells the others who look after a tool that its renewal was asked; the one in whose name it was asked knows. */
export function filedNotice(
  contract: KeptContract,
  actBy: string,
  request: { id: string; requester: EntityRef },
): MessageNotice {
  return {
    ...noticeBase(contract),
    text: renewalReason(contract, actBy),
    link: `/requests/${request.id}`,
    except: [request.requester],
    severity: 'normal',
  };
}

/** Tells the owners of a tool that its renewal waits for them, because it could not be asked in their name. */
export function unfiledNotice(
  contract: KeptContract,
  actBy: string,
): MessageNotice {
  const reason = renewalReason(contract, actBy);
  return {
    ...noticeBase(contract),
    text: {
      en: `${reason.en} The portal could not request the renewal for you: please request it, or say that it stops.`,
      fr: `${reason.fr} Le portail n’a pas pu demander le renouvellement pour vous\u00a0: demandez-le, ou dites qu’il s’arrête.`,
    },
    severity: 'high',
  };
}
