import { linkedParts, type LinkedPart } from './linkedParts';

const brief = (part: LinkedPart) => {
  switch (part.kind) {
    case 'link':
      return `<${part.url}>`;
    case 'person':
      return `@${part.ref}`;
    default:
      return part.text;
  }
};

describe('links and people in what somebody wrote', () => {
  it.each([
    ['no link', ['no link']],
    ['see https://a.example/x.', ['see ', '<https://a.example/x>', '.']],
    ['(https://a.example)', ['(', '<https://a.example>', ')']],
    [
      'ask @user:default/dpo, please',
      ['ask ', '@user:default/dpo', ', please'],
    ],
    ['data:text/html,hi', ['data:text/html,hi']],
    ['[x](ftp://a.example)', ['[x](ftp://a.example)']],
    ['[x](data:text/html,hi)', ['[x](data:text/html,hi)']],
    ['mail me@user:default/dpo', ['mail me@user:default/dpo']],
    ['https://', ['https://']],
  ])('%s', (body, expected) => {
    expect(linkedParts(body).map(brief)).toEqual(expected);
  });
});
