import { linkedParts, writeLink, type LinkedPart } from './linkedParts';

const brief = (part: LinkedPart) => {
  switch (part.kind) {
    case 'link':
      return `<${part.title}|${part.url}>`;
    case 'person':
      return `@${part.ref}`;
    default:
      return part.text;
  }
};

describe('links and people in what somebody wrote', () => {
  it.each([
    ['no link', ['no link']],
    [
      'see https://a.example/x.',
      ['see ', '<https://a.example/x|https://a.example/x>', '.'],
    ],
    [
      '(https://a.example)',
      ['(', '<https://a.example|https://a.example>', ')'],
    ],
    [
      '[The contract](https://a.example/c) here',
      ['<The contract|https://a.example/c>', ' here'],
    ],
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

  it('reads the link that it writes', () => {
    const link = { title: 'A [draft]', url: ' https://a.example/x(1) ' };
    expect(linkedParts(writeLink(link)).map(brief)).toEqual([
      '<A  draft|https://a.example/x%281%29>',
    ]);
  });
});
