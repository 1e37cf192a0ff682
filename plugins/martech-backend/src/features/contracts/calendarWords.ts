import type { RenewalAnswer } from '@passerelle/plugin-martech-common';
import type { KeptContract } from './ContractStore';
import { written } from './renewalWords';

type CalendarWords = {
  name: string;
  summary(contract: KeptContract): string;
  description(contract: KeptContract): string;
};

function renewsByItself({ tool }: KeptContract): boolean {
  return tool.declaration.sheet.finance?.autoRenewal ?? false;
}

const answersFrench: Record<RenewalAnswer, string> = {
  renew: 'renouvellement décidé',
  renegotiate: 'à renégocier, c’est décidé',
  leave: 'arrêt décidé',
  refused: 'renouvellement refusé',
};

const answersEnglish: Record<RenewalAnswer, string> = {
  renew: 'renewal decided',
  renegotiate: 'to be renegotiated, as decided',
  leave: 'end decided',
  refused: 'renewal refused',
};

const french: CalendarWords = {
  name: 'Contrats des outils',
  summary: ({ tool, isNotice, renewal }) => {
    const title = tool.declaration.title.fr;
    if (renewal?.decision)
      return `${title}\u00a0: ${answersFrench[renewal.decision]}`;
    return isNotice
      ? `${title}\u00a0: dernier jour pour résilier`
      : `${title}\u00a0: fin du contrat`;
  },
  description: contract => {
    const { contractEnd, deadline, isNotice } = contract;
    return [
      `Le contrat court jusqu’au ${written(contractEnd, 'fr')}.`,
      renewsByItself(contract)
        ? 'Il se reconduit de lui-même.'
        : 'Il prend fin de lui-même.',
      isNotice
        ? `Préavis au plus tard le ${written(deadline, 'fr')}.`
        : undefined,
    ]
      .filter(line => line !== undefined)
      .join('\n');
  },
};

const english: CalendarWords = {
  name: 'Tool contracts',
  summary: ({ tool, isNotice, renewal }) => {
    const title = tool.declaration.title.en;
    if (renewal?.decision)
      return `${title}: ${answersEnglish[renewal.decision]}`;
    return isNotice
      ? `${title}: last day to give notice`
      : `${title}: contract ends`;
  },
  description: contract => {
    const { contractEnd, deadline, isNotice } = contract;
    return [
      `The contract runs until ${written(contractEnd, 'en-GB')}.`,
      renewsByItself(contract) ? 'It renews by itself.' : 'It ends by itself.',
      isNotice
        ? `Notice by ${written(deadline, 'en-GB')} at the latest.`
        : undefined,
    ]
      .filter(line => line !== undefined)
      .join('\n');
  },
};

/** What a calendar says, in the language that the person chose for it. */
export const calendarWords: Record<'en' | 'fr', CalendarWords> = {
  en: english,
  fr: french,
};
