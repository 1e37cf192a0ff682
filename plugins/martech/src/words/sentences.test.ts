import type {
  CriterionVerdict,
  ToolStatus,
  ToolValidation,
} from '@passerelle/plugin-martech-common';
import { mainAction, toolAnswer } from '../domain/toolAnswer';
import { wordsOf } from '../__testUtils__/translate';
import french from '../translations/fr';
import { messages } from '../translations/messages';
import { answerSentence } from './answerSentence';
import { dataSentences } from './dataSentences';
import { resultSentence } from './resultSentence';

/** Sentences are compared without telling the kinds of spaces apart. */
const plain = (text: string) => text.replace(/\s/g, ' ');

function passport(
  status: ToolStatus,
  parts: Partial<ToolValidation> & { verdict?: CriterionVerdict } = {},
): ToolValidation {
  const { verdict = 'passed', ...rest } = parts;
  return {
    status,
    conditions: [],
    criteria: [{ id: 'security', verdict, conditions: [] }],
    ...rest,
  };
}

const noConditions: string[] = [];
const two = ['Only consenting contacts', 'Only through Salesforce'];
const ten = Array.from({ length: 10 }, (_, index) => `Condition ${index}`);

describe('may I use it?', () => {
  it.each<[string, ToolValidation, string[], string, string, string]>([
    [
      'approved',
      passport('approved'),
      [],
      'success',
      'Oui, vous pouvez l’utiliser.',
      'Yes, you can use it.',
    ],
    [
      'one condition',
      passport('approved_with_conditions', { conditions: two.slice(1) }),
      [],
      'success',
      'Oui, vous pouvez l’utiliser, sous une condition.',
      'Yes, you can use it, under one condition.',
    ],
    [
      'two conditions',
      passport('approved_with_conditions', { conditions: two }),
      [],
      'success',
      'Oui, vous pouvez l’utiliser, sous deux conditions.',
      'Yes, you can use it, under two conditions.',
    ],
    [
      'many conditions',
      passport('approved_with_conditions', { conditions: ten }),
      [],
      'success',
      'Oui, vous pouvez l’utiliser, sous 10 conditions.',
      'Yes, you can use it, under 10 conditions.',
    ],
    [
      'conditions of one criterion',
      passport('approved_with_conditions', { conditions: noConditions }),
      [],
      'success',
      'Oui, vous pouvez l’utiliser, sous conditions.',
      'Yes, you can use it, under conditions.',
    ],
    [
      'pilot',
      passport('pilot'),
      [],
      'info',
      'Pas encore pour tous : il est en évaluation, un petit groupe l’essaie d’abord.',
      'Not yet for everybody: it is a pilot, a small group is trying it out first.',
    ],
    [
      'in review',
      passport('in_review'),
      [],
      'info',
      'Pas encore : sa validation est en cours.',
      'Not yet: it is being validated.',
    ],
    [
      'referenced',
      passport('referenced', { verdict: 'pending' }),
      [],
      'warning',
      'Pas encore : il est référencé, mais personne n’a demandé sa validation.',
      'Not yet: it is listed, but nobody has asked for its validation.',
    ],
    [
      'expired',
      passport('referenced', { verdict: 'expired' }),
      [],
      'warning',
      'Pas encore : sa validation a expiré, il faut la renouveler.',
      'Not yet: its validation has expired and must be renewed.',
    ],
    [
      'detected',
      passport('detected'),
      [],
      'warning',
      'Pas encore : il a été détecté dans l’entreprise, personne ne l’a examiné.',
      'Not yet: it was detected in the company, and nobody has examined it.',
    ],
    [
      'refused',
      passport('refused'),
      [],
      'danger',
      'Non : il a été refusé.',
      'No: it was refused.',
    ],
    [
      'refused, one substitute',
      passport('refused'),
      ['Sinch'],
      'danger',
      'Non : utilisez plutôt Sinch.',
      'No: use Sinch instead.',
    ],
    [
      'refused, two substitutes',
      passport('refused'),
      ['Sinch', 'Brevo'],
      'danger',
      'Non : utilisez plutôt Sinch ou Brevo.',
      'No: use Sinch or Brevo instead.',
    ],
    [
      'suspended',
      passport('suspended'),
      [],
      'danger',
      'Non : son utilisation est suspendue pour le moment.',
      'No: its use is suspended for now.',
    ],
    [
      'retiring',
      passport('retiring'),
      [],
      'warning',
      'Pas pour un nouveau projet : il va être retiré.',
      'Not for something new: it is being retired.',
    ],
    [
      'retired',
      passport('retired'),
      [],
      'danger',
      'Non : il a été retiré.',
      'No: it has been retired.',
    ],
  ])('%s', (_, validation, substitutes, tone, inFrench, inEnglish) => {
    const answer = toolAnswer(validation, substitutes);
    const say = (language: 'en' | 'fr') => {
      const { t, either } = wordsOf(language);
      return plain(answerSentence(answer, t, either));
    };
    expect(answer.tone).toBe(tone);
    expect(say('fr')).toBe(inFrench);
    expect(say('en')).toBe(inEnglish);
  });

  it.each<[ToolStatus, string | undefined, string]>([
    ['approved', undefined, 'access'],
    ['approved', 'running', 'access'],
    ['approved_with_conditions', undefined, 'access'],
    ['referenced', undefined, 'validation'],
    ['referenced', 'running', 'none'],
    ['detected', undefined, 'validation'],
    ['in_review', 'running', 'none'],
    ['pilot', undefined, 'none'],
    ['refused', undefined, 'none'],
    ['suspended', undefined, 'none'],
    ['retiring', undefined, 'none'],
    ['retired', undefined, 'none'],
  ])(
    'a tool that is %s (validation: %s) offers: %s',
    (status, requestId, kind) => {
      expect(mainAction(passport(status, { requestId })).kind).toBe(kind);
    },
  );
});

describe('what was found', () => {
  const status = [
    { value: 'approved', count: 3 },
    { value: 'approved_with_conditions', count: 1 },
    { value: 'refused', count: 2 },
  ];
  it.each([
    [
      6,
      'envoyer des SMS',
      undefined,
      '6 outils pour « envoyer des SMS », dont 4 que vous pouvez utiliser',
      '6 tools for “envoyer des SMS”, 4 of which you can use',
    ],
    [
      3,
      '',
      ['approved'],
      '3 outils, que vous pouvez tous utiliser',
      '3 tools, and you can use them all',
    ],
    [
      2,
      '',
      ['refused'],
      '2 outils, aucun que vous puissiez déjà utiliser',
      '2 tools, none that you can use yet',
    ],
    [0, 'zzz', undefined, '0 outil pour « zzz »', '0 tools for “zzz”'],
  ])('%i for %p in %p', (totalItems, q, chosen, inFrench, inEnglish) => {
    const say = (language: 'en' | 'fr') =>
      plain(
        resultSentence(
          { totalItems, facets: { status } },
          { q, filters: chosen ? { status: chosen } : {} },
          wordsOf(language).t,
          String,
        ),
      );
    expect(say('fr')).toBe(inFrench);
    expect(say('en')).toBe(inEnglish);
  });
});

describe('data in sentences', () => {
  it('says who is concerned, why, how long and where, without law words left alone', () => {
    const tool = {
      hosting: { model: 'public_cloud' as const, region: 'EU' },
      data: {
        classification: 'confidential' as const,
        personal: true,
        subjects: ['customers'],
        categories: ['contact', 'shoe_size'],
        legalBasis: 'consent' as const,
        retention: 'P3Y',
        transfersOutsideEu: false,
        dpa: 'signed' as const,
        dpia: 'not_required' as const,
      },
    };
    expect(dataSentences(tool, wordsOf('fr')).map(plain)).toEqual([
      'Il traite des données personnelles. Personnes concernées : clients. Ce qui est conservé : coordonnées et shoe size. Base légale : le consentement de la personne. Conservation : 3 ans. Ces données sont confidentielles.',
      'Hébergement : Union européenne. Les données ne sortent pas de l’Union européenne. Le contrat de sous-traitance est signé.',
    ]);
    expect(wordsOf('en').certification('iso27001')).toBe('ISO 27001');
    expect(wordsOf('en').region('FR')).toBe('France');
  });
});

describe('the French words', () => {
  it('are complete, with the same places to fill in, and keep their punctuation on the line', () => {
    const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    const translated: Record<string, string> = french;
    expect(Object.keys(translated).sort()).toEqual(
      Object.keys(messages).sort(),
    );
    for (const [key, text] of Object.entries(messages)) {
      expect([key, places(translated[key])]).toEqual([key, places(text)]);
    }
    expect(
      Object.entries(translated).filter(([, text]) =>
        / [:;?!»]|« |'/.test(text),
      ),
    ).toEqual([]);
  });
});
