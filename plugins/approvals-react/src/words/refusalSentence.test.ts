import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import french from './fr';
import { refusalSentence, refusalSentences } from './refusalSentence';

const refusedWith = (error: object) =>
  Object.assign(new Error('409'), { body: { error } });

const ENGINE = resolve(__dirname, '../../../approvals-backend/src/engine');

/** Refusals of commands that no page gives. */
const UNMET = [
  'engine-only',
  'exists-already',
  'extension-too-late',
  'unknown-command',
];

/** The codes with which the engine refuses, as its source has them. */
function codesOfTheEngine(): string[] {
  const sources = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
    .filter(file => /^[^_]*(?<!\.test)\.ts$/.test(file))
    .map(file => readFileSync(join(ENGINE, file), 'utf8'));
  const codes = sources.flatMap(source =>
    Array.from(
      source.matchAll(/\brefuse(?!As)\w+\(\s*'([a-z-]+)'/g),
      ([, code]) => code,
    ),
  );
  return [...new Set(codes)];
}

describe('refusalSentence', () => {
  it('has words for every refusal of the engine that a page can meet', () => {
    const codes = codesOfTheEngine();
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter(code => !(code in refusalSentences)).sort()).toEqual(
      UNMET,
    );
  });

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
