import french from './fr';
import { refusalSentence, refusalSentences } from './refusalSentence';

const refusedWith = (error: object) =>
  Object.assign(new Error('409'), { body: { error } });

describe('refusalSentence', () => {
  it.each([
    ['own-request', 'ownRequest'],
    ['revision-moved', 'changed'],
    ['no-policy', 'policy'],
  ])('finds our words for %s: %s', (code, sentence) => {
    expect(refusalSentence(refusedWith({ code }))).toBe(sentence);
  });

  it.each([
    ['a code of tomorrow', refusedWith({ code: 'not-yet-known' })],
    ['no code', refusedWith({ message: 'No' })],
    ['no answer', new TypeError('Failed to fetch')],
    ['a name of every object', refusedWith({ code: 'toString' })],
  ])('leaves %s to the page', (_, error) => {
    expect(refusalSentence(error)).toBeUndefined();
  });

  it.each(Object.values(refusalSentences))('says %s in French', sentence => {
    expect(french).toHaveProperty([`refusal.${sentence}`]);
  });
});
