import { DefinitionInspector } from './DefinitionInspector';

jest.setTimeout(60_000);

const text = (title: string) =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title, version: '2.1' },
    paths: { '/a': { get: { responses: { 200: { description: 'x' } } } } },
  });

/** YAML that takes a parser more memory than it has, or on a slow machine longer than anybody waits. */
const slow = `openapi: 3.0.0\na: [${'"x", '.repeat(3_000_000)}]`;

const marketer = 'user:default/marketer';
const engineer = 'user:default/engineer';

describe('definitions that are read at once', () => {
  const inspector = DefinitionInspector.create({ timeoutMilliseconds: 12_000 });
  afterAll(() => inspector.stop());

  it('end a slow one, and nobody else waits for it', async () => {
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    const slowOne = inspector.inspect(slow, marketer);
    const own = inspector.inspect(text('Own'), marketer).then(note('own'));
    const other = inspector.inspect(text('Other'), engineer);
    const portal = inspector.describe(text('Portal'));
    expect((await other).title).toBe('Other');
    expect(await portal).toEqual({ version: '2.1', operations: 1 });
    order.push('others');
    await expect(slowOne).rejects.toThrow(/takes too much (time|memory)/);
    order.push('slow');
    await own;
    expect(order).toEqual(['others', 'slow', 'own']);
  });

  it('end after their time', async () => {
    const impatient = DefinitionInspector.create({ timeoutMilliseconds: 1 });
    await expect(impatient.inspect(text('Late'), marketer)).rejects.toThrow(
      'takes too much time',
    );
    impatient.stop();
  });

  it('leave out what says nothing', async () => {
    expect(await inspector.describe('type Query { a: Int }')).toBeUndefined();
  });

  it('are refused when one person brings many', async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      inspector.inspect(text(`${index}`), marketer).catch(String),
    );
    const answers = await Promise.all(many);
    expect(answers.filter(answer => typeof answer === 'string')).toEqual([
      expect.stringContaining('try again in a minute'),
    ]);
    expect((await inspector.inspect(text('New'), marketer)).title).toBe('New');
  });
});
