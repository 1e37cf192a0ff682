import type {
  ExtensionFailure,
  LocalizedText,
  Verdict,
} from '@passerelle/plugin-approvals-common';

type Texts = { title: LocalizedText; description: LocalizedText };

const VERDICTS: Record<Verdict, LocalizedText> = {
  approve: { en: 'favourable', fr: 'favorable' },
  approve_with_conditions: {
    en: 'favourable with conditions',
    fr: 'favorable sous conditions',
  },
  reject: { en: 'unfavourable', fr: 'défavorable' },
  request_changes: { en: 'to be completed', fr: 'à compléter' },
  recuse: {
    en: 'recused, somebody else answers',
    fr: 'récusation, une autre personne répondra',
  },
};

const EXTENSION_FAILURES: Record<ExtensionFailure, LocalizedText> = {
  'no-active-grant': {
    en: 'The access had ended before it could be extended: ask for it anew',
    fr: 'L’accès avait pris fin avant d’être prolongé : demandez-le à nouveau',
  },
  'extension-too-late': {
    en: 'The extension was approved after the date that it asked for: ask for a later one',
    fr: 'La prolongation a été acceptée après la date demandée : demandez-en une plus lointaine',
  },
};

function texts(
  number: string,
  requestTitle: LocalizedText,
  title: LocalizedText,
  detail?: LocalizedText,
): Texts {
  const describe = (language: 'en' | 'fr') =>
    [`${number} · ${requestTitle[language]}`, detail?.[language]]
      .filter(Boolean)
      .join('\n');
  return { title, description: { en: describe('en'), fr: describe('fr') } };
}

function dayText(en: string, fr: string, day: string): LocalizedText {
  return {
    en: `${en} ${day}`,
    fr: `${fr} ${day.split('-').reverse().join('/')}`,
  };
}

function delegationTexts(
  { delegator, days }: Delegated,
  title: LocalizedText,
): Texts {
  return {
    title,
    description: {
      en: `${delegator} · ${days[0]} to ${days[1]}`,
      fr: `${delegator} · ${days
        .map(day => day.split('-').reverse().join('/'))
        .join(' au ')}`,
    },
  };
}

/** The name of who delegates, and the first and the last day, such as `2026-11-23`. */
type Delegated = { delegator: string; days: readonly [string, string] };

/** The words of notifications, in both languages; never empty, because an empty title is refused. */
export const messageTexts = {
  filed: (number: string, title: LocalizedText, reason: LocalizedText) =>
    texts(
      number,
      title,
      {
        en: 'The portal opened a request for you',
        fr: 'Le portail a ouvert une demande pour vous',
      },
      reason,
    ),
  reviewOpened: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'A request waits for your review',
      fr: 'Une demande attend votre avis',
    }),
  reviewNudged: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'A reminder: a request waits for your review',
      fr: 'Rappel : une demande attend votre avis',
    }),
  mentioned: (number: string, title: LocalizedText, body: string) => {
    const start = body.length > 200 ? `${body.slice(0, 200)}…` : body;
    return texts(
      number,
      title,
      {
        en: 'You are mentioned in a comment',
        fr: 'Un commentaire vous mentionne',
      },
      { en: start, fr: start },
    );
  },
  delegationBegan: (delegation: Delegated) =>
    delegationTexts(delegation, {
      en: 'Reviews are delegated to you',
      fr: 'Des avis vous sont délégués',
    }),
  delegationEnded: (delegation: Delegated) =>
    delegationTexts(delegation, {
      en: 'A delegation to you has ended',
      fr: 'Une délégation que vous aviez reçue a pris fin',
    }),
  reviewLate: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'A late request waits for your review',
      fr: 'Une demande en retard attend votre avis',
    }),
  expired: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'Your request has expired without an answer',
      fr: 'Votre demande a expiré, sans réponse',
    }),
  grantExtended: (number: string, title: LocalizedText, until: string) =>
    texts(
      number,
      title,
      { en: 'Your access is extended', fr: 'Votre accès est prolongé' },
      dayText('until', 'jusqu’au', until),
    ),
  grantExpiring: (number: string, title: LocalizedText, endsAt: string) =>
    texts(
      number,
      title,
      { en: 'An access ends soon', fr: 'Un accès prend bientôt fin' },
      dayText('on', 'le', endsAt),
    ),
  fulfilmentStarted: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'A request is approved and waits for you to set it up',
      fr: 'Une demande est acceptée et attend sa mise à disposition',
    }),
  decided: (
    number: string,
    title: LocalizedText,
    review: LocalizedText,
    verdict: Verdict,
    comment?: string,
  ) =>
    texts(
      number,
      title,
      {
        en: `${review.en}: ${VERDICTS[verdict].en}`,
        fr: `${review.fr} : ${VERDICTS[verdict].fr}`,
      },
      comment === undefined ? undefined : { en: comment, fr: comment },
    ),
  approved: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'Your request is approved',
      fr: 'Votre demande est acceptée',
    }),
  rejected: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'Your request is refused',
      fr: 'Votre demande est refusée',
    }),
  fulfilled: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'What you asked for is set up',
      fr: 'Votre demande est mise à disposition',
    }),
  fulfilmentFailed: (
    number: string,
    title: LocalizedText,
    comment: string | undefined,
  ) =>
    texts(
      number,
      title,
      {
        en: 'What you asked for could not be set up',
        fr: 'La mise à disposition n’a pas abouti',
      },
      comment === undefined ? undefined : { en: comment, fr: comment },
    ),
  extensionFailed: (
    number: string,
    title: LocalizedText,
    failure: ExtensionFailure = 'no-active-grant',
  ) => texts(number, title, EXTENSION_FAILURES[failure]),
  grantRevoked: (number: string, title: LocalizedText, comment: string) =>
    texts(
      number,
      title,
      { en: 'Your access was withdrawn', fr: 'Votre accès est retiré' },
      { en: comment, fr: comment },
    ),
  grantExpired: (number: string, title: LocalizedText) =>
    texts(number, title, {
      en: 'Your access has ended',
      fr: 'Votre accès est arrivé à son terme',
    }),
};
