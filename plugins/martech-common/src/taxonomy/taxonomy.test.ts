import type { LocalizedText } from '../types';
import { glossary } from './glossary';
import { findCapability, findSubcategory, taxonomy } from './taxonomy';

const subcategories = taxonomy.categories.flatMap(
  category => category.subcategories,
);
const capabilities = subcategories.flatMap(
  subcategory => subcategory.capabilities,
);
const titled = [...taxonomy.categories, ...subcategories, ...capabilities];
const texts: LocalizedText[] = [
  ...titled.map(entry => entry.title),
  ...glossary.flatMap(entry => [entry.term, entry.definition]),
];
const frenchTexts = [
  ...texts.map(text => text.fr),
  ...[...subcategories, ...capabilities].flatMap(entry => entry.synonyms.fr),
];

function duplicates(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('taxonomy', () => {
  it('has six categories with 49 families in all', () => {
    expect(
      taxonomy.categories.map(category => [
        category.id,
        category.subcategories.length,
      ]),
    ).toEqual([
      ['advertising-promotion', 7],
      ['content-experience', 10],
      ['social-relationships', 10],
      ['commerce-sales', 6],
      ['data', 9],
      ['management', 7],
    ]);
  });

  it('names each family with two to five capabilities', () => {
    for (const { id, capabilities: own } of subcategories) {
      expect([id, own.length >= 2 && own.length <= 5]).toEqual([id, true]);
    }
  });

  it('uses each id once, in kebab case', () => {
    expect(duplicates(subcategories.map(entry => entry.id))).toEqual([]);
    expect(duplicates(capabilities.map(entry => entry.id))).toEqual([]);
    expect(duplicates(glossary.map(entry => entry.id))).toEqual([]);
    for (const { id } of [...titled, ...glossary]) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it('says everything in both languages', () => {
    for (const text of texts) {
      expect(text.en.trim()).not.toBe('');
      expect(text.fr.trim()).not.toBe('');
    }
    for (const { id, synonyms } of [...subcategories, ...capabilities]) {
      expect([id, synonyms.en.length > 1, synonyms.fr.length > 1]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });

  it('says no synonym twice in one entry', () => {
    for (const { title, synonyms } of [...subcategories, ...capabilities]) {
      expect(duplicates([title.en, ...synonyms.en])).toEqual([]);
      expect(duplicates([title.fr, ...synonyms.fr])).toEqual([]);
    }
  });

  it('writes typographic apostrophes and the non-breaking spaces of French', () => {
    for (const text of frenchTexts) {
      expect(text).not.toMatch(/['"]/);
      expect(text).not.toMatch(/[^\u00a0\u202f][:;?!»]/);
      expect(text).not.toMatch(/«[^\u00a0\u202f]/);
    }
  });

  it('knows the words by which marketers ask', () => {
    const words = capabilities.flatMap(({ id, synonyms }) =>
      [...synonyms.en, ...synonyms.fr].map(word => `${word} -> ${id}`),
    );

    expect(words).toEqual(
      expect.arrayContaining([
        'envoyer des SMS -> sms-campaigns',
        'send text messages -> sms-campaigns',
        'newsletter -> email-campaigns',
        'tester une page -> ab-testing',
        'sondage -> surveys',
      ]),
    );
  });

  it('finds families and capabilities by their id', () => {
    expect(findSubcategory('email-marketing')?.category.id).toBe(
      'content-experience',
    );
    expect(findCapability('sms-campaigns')?.subcategory.id).toBe(
      'mobile-marketing',
    );
    expect(findSubcategory('content-experience')).toBeUndefined();
    expect(findCapability('email-marketing')).toBeUndefined();
  });

  it('explains some thirty words that IT and marketing confuse', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(30);
    const terms = glossary.map(entry => entry.id);
    expect(terms).toEqual([...terms].sort());
  });
});
