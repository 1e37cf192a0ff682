import { inspectText } from './inspectText';

const valid = {
  openapi: '3.0.3',
  info: { title: 'Orders', version: '2.1', contact: { name: 'Team' } },
  servers: [{ url: 'https://api.example.org' }],
  tags: [{ name: 'orders' }],
  paths: {
    '/orders/{id}': {
      get: {
        tags: ['orders', 'reading'],
        parameters: [{ $ref: '#/components/parameters/Id' }],
        responses: {
          200: {
            description: 'One',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Order' },
              },
            },
          },
        },
      },
    },
  },
  components: {
    parameters: {
      Id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
    },
    // Circular, as trees are.
    schemas: {
      Order: {
        type: 'object',
        properties: { parent: { $ref: '#/components/schemas/Order' } },
      },
    },
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  },
};

const withSchema = (schema: object) => ({
  ...valid,
  components: { ...valid.components, schemas: { Order: schema } },
});

/** Each line repeats the one before nine times. */
const laughs = 'bcdefghij'
  .split('')
  .reduce(
    (text, letter, index) =>
      `${text}${letter}: &${letter} [${Array(9)
        .fill(`*${'abcdefghij'[index]}`)
        .join(', ')}]\n`,
    'openapi: 3.0.0\na: &a [lol]\n',
  );

/** The same by references: forty schemas, each of which names the next twice. */
const doubling = withSchema({});
Object.assign(
  doubling.components.schemas,
  Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `S${index}`,
      {
        allOf: [1, 2].map(() => ({
          $ref: `#/components/schemas/${
            index === 39 ? 'Order' : `S${index + 1}`
          }`,
        })),
      },
    ]),
  ),
);

const found = async (text: string) => {
  const answer = await inspectText(text);
  if ('refusal' in answer) throw new Error(answer.refusal);
  return answer.inspection;
};

describe('the inspection of a definition', () => {
  it('says what the API is', async () => {
    expect(await found(JSON.stringify(valid))).toEqual({
      specification: '3.0.3',
      title: 'Orders',
      version: '2.1',
      servers: ['https://api.example.org'],
      operations: 1,
      authSchemes: [{ id: 'token', type: 'http bearer' }],
      tags: ['orders', 'reading'],
      contact: { name: 'Team' },
      problems: [],
      totalProblems: 0,
    });
  });

  it('reads Swagger 2.0 in YAML, its version quoted or not', async () => {
    const text = [
      'swagger: 2.0',
      'info: { title: Old, version: "1" }',
      'host: old.example.org',
      'basePath: /v1',
      'paths: {}',
    ].join('\n');
    expect(await found(text)).toMatchObject({
      specification: '2.0',
      servers: ['https://old.example.org/v1'],
      problems: [],
    });
  });

  it('says where the mistakes are', async () => {
    const { paths } = valid;
    const broken = {
      ...valid,
      info: { title: 'Orders' },
      paths: { ...paths, '/orders': { get: { responses: { 200: {} } } } },
    };
    const { problems, totalProblems } = await found(JSON.stringify(broken));
    expect(problems).toEqual([
      { path: '/info', message: expect.stringContaining("'version'") },
      {
        path: '/paths/~1orders/get/responses/200',
        message: expect.stringContaining("'description'"),
      },
    ]);
    expect(totalProblems).toBe(2);
  });

  it('says which reference points to nothing', async () => {
    const dangling = withSchema({ items: { $ref: '#/components/none' } });
    expect((await found(JSON.stringify(dangling))).problems).toEqual([
      {
        path: '/components/schemas/Order/items',
        message: '#/components/none points to nothing',
      },
    ]);
  });

  it('takes no time for references that multiply', async () => {
    const startedAt = Date.now();
    expect((await found(JSON.stringify(doubling))).problems).toEqual([]);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    ['an empty text', '', /holds no object/],
    ['a page', '<html>', /holds no object/],
    ['half a JSON', '{"openapi": ', /not readable JSON/],
    ['broken YAML', 'openapi: 3.0.0\n  info: [', /neither JSON nor/],
    ['a YAML bomb', laughs, /resource exhaustion/],
    ['another document', '{"kind": "Component"}', /neither a field openapi/],
    ['a format to come', '{"openapi": "4.0.0"}', /accepted: Swagger 2.0/],
    [
      'a reference to the network',
      JSON.stringify(withSchema({ $ref: 'http://169.254.169.254/latest' })),
      /\/components\/schemas\/Order refers to "http:.*outside the definition/,
    ],
    [
      'a reference to a file',
      JSON.stringify(withSchema({ $ref: '../../../etc/passwd' })),
      /outside the definition/,
    ],
    ['a bottomless text', '{"a":'.repeat(100_000), /not readable JSON/],
  ])('refuses %s', async (_, text, message) => {
    expect(await inspectText(text)).toEqual({
      refusal: expect.stringMatching(message),
    });
  });
});
