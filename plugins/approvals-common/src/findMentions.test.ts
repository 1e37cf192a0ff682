import { findMentions } from './findMentions';

describe('findMentions', () => {
  it.each([
    ['nobody here', []],
    ['@user:default/dpo, please look', ['user:default/dpo']],
    ['Thanks to @user:default/dpo.', ['user:default/dpo']],
    [
      '(@User:Default/DPO) and @user:ops/j.doe-2 and @user:default/dpo',
      ['user:default/dpo', 'user:ops/j.doe-2'],
    ],
    ['mail me: a@user:default/dpo', []],
    ['@group:default/privacy is a group', []],
    ['@user:default/', []],
    ['@@user:default/dpo', []],
  ])('%s', (body, expected) => {
    expect(findMentions(body)).toEqual(expected);
  });

  it('names at most twenty', () => {
    const body = Array.from({ length: 50 }, (_, n) => `@user:default/p${n}`);
    expect(findMentions(body.join(' '))).toHaveLength(20);
  });
});
