import fc from 'fast-check';
import { closestWord, editDistance } from './closestWord';
import { findMention } from './findMention';
import { splitWords } from './foldText';
import { readQuery } from './readQuery';
import { stemWord } from './stemWord';

const stems = (text: string) => readQuery(text).map(word => word.stem);

describe('reading what people ask', () => {
  it.each([
    ['Campagnes d’e-mail', ['campagnes', 'd', 'email']],
    ['Œuvre ÉTÉ façade', ['oeuvre', 'ete', 'facade']],
    ['E-commerce & M-commerce', ['ecommerce', 'mcommerce']],
    ['ISO27001, RGPD/GDPR', ['iso27001', 'rgpd', 'gdpr']],
    ['', []],
  ])('splits %p into %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it.each([
    ['campagne', 'campagnes'],
    ['canal', 'canaux'],
    ['reseau', 'reseaux'],
    ['category', 'categories'],
    ['categorie', 'category'],
    ['strategie', 'strategy'],
    ['survey', 'surveys'],
    ['visuel', 'visuels'],
    ['envoyer', 'envoyez'],
    ['send', 'sending'],
    ['email', 'emailing'],
    ['prix', 'prix'],
    ['sms', 'sms'],
    ['crm', 'crms'],
  ])('brings %s and %s to one form', (one, other) => {
    expect(stemWord(one)).toBe(stemWord(other));
  });

  it.each([
    ['envoyer des SMS', ['envoy', 'sm']],
    ['Je veux un outil pour les sondages', ['sondag']],
    ['I need a tool to send surveys', ['send', 'survey']],
    ['des', ['des']],
    ['?!', []],
  ])('keeps of %p what counts', (text, expected) => {
    const found = stems(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, index) =>
      expect(found[index].startsWith(start)).toBe(true),
    );
  });

  it.each([
    ['works with Salesforce', 'worksWith', '', 'salesforce'],
    [
      'e-mail tool that integrates with HubSpot',
      'worksWith',
      'e-mail tool',
      'hubspot',
    ],
    [
      'un outil compatible avec Salesforce',
      'worksWith',
      'un outil',
      'salesforce',
    ],
    ['qui s’intègre à Salesforce', 'worksWith', '', 'salesforce'],
    [
      'téléphonie intégrée à Salesforce',
      'worksWith',
      'telephonie',
      'salesforce',
    ],
    ['que brancher sur Bynder', 'worksWith', 'que', 'bynder'],
    ['relié à la data platform', 'worksWith', '', 'la data platform'],
    ['autre chose que Hotjar', 'without', '', 'hotjar'],
    ['alternative à Hotjar', 'without', '', 'hotjar'],
    ['surveys other than SurveyMonkey', 'without', 'surveys', 'surveymonkey'],
    ['SMS mais pas Twilio', 'without', 'sms', 'twilio'],
    ['remplacer Trello', 'without', '', 'trello'],
  ] as const)('understands %p', (text, kind, before, after) => {
    const mention = findMention(text, kind);
    expect(mention?.before.trim()).toBe(before);
    expect(mention?.after).toBe(after);
  });

  it.each([
    ['envoyer des SMS', 'worksWith'],
    ['paste a note', 'without'],
    ['relier deux outils', 'worksWith'],
  ] as const)('finds no other tool in %p', (text, kind) => {
    expect(findMention(text, kind)).toBeUndefined();
  });

  it('lets letters and digits through, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const words = readQuery(text);
        expect(words.length).toBeLessThanOrEqual(12);
        for (const { raw, stem, prefix = raw, joined = raw } of words) {
          for (const word of [raw, stem, prefix, joined]) {
            expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          }
        }
      }),
    );
  });
});

describe('typos', () => {
  it.each([
    ['brveo', ['brevo', 'bravo'], 'brevo'],
    ['mailchmp', ['mailing', 'mailchimp'], 'mailchimp'],
    ['salseforse', ['salesforce'], 'salesforce'],
    ['sms', ['cms'], undefined],
    ['video', ['audio'], undefined],
    ['27002', ['27001'], undefined],
  ])('%s among %j means %s', (word, candidates, meant) => {
    expect(closestWord(word, candidates)).toBe(meant);
  });

  it('counts slips like a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
        expect(editDistance(one, other)).toBeLessThanOrEqual(
          Math.max([...one].length, [...other].length),
        );
      }),
    );
  });
});
