import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  apiEntityV1alpha1Validator,
  FieldFormatEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { readDeclaration } from '../domain/ToolDeclaration';
import { EntityNames } from './entityName';
import { runMartechCommand } from './runMartechCommand';

const definition = (title: string, more: object = {}) =>
  JSON.stringify({
    openapi: '3.0.0',
    info: {
      title,
      version: '1.2',
      description: '<p>Sends **SMS**.</p>\n\nMore',
    },
    paths: { '/a': { get: { responses: { 200: { description: 'x' } } } } },
    ...more,
  });

const files: Record<string, string> = {
  'sms.json': definition('SMS'),
  'SMS.yaml': 'swagger: 2.0\ninfo: {title: Old SMS, version: 1}\npaths: {}\n',
  [`${'long'.repeat(30)}/a.json`]: definition('Long'),
  [`${'long'.repeat(30)}/b.json`]: definition('Longer'),
  'deep/Bounces_v2.yml': definition('Bounces'),
  'broken.json': '{"openapi": ',
  'other.yaml': 'kind: Component\n',
  'outside.json': definition('Outside', { x: { $ref: '/etc/passwd' } }),
  'readme.md': 'Not a definition',
};

describe('the import of a folder of definitions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-apis-'));
  const source = join(folder, 'source');
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const errors: string[] = [];
    const code = await runMartechCommand(['import-apis', ...args], {
      write: line => lines.push(line),
      writeError: line => errors.push(line),
    });
    return { code, lines, errors };
  };

  beforeAll(async () => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(source, path)), { recursive: true });
      await writeFile(join(source, path), text);
    }
    symlinkSync('/etc', join(source, 'link'));
  });

  it('writes what the catalog takes, and says of each other file why not', async () => {
    const out = join(folder, 'out');
    const report = join(folder, 'report.ndjson');
    const { code, lines, errors } = await run(
      source,
      ...['--owner', 'integration', '--category', 'email-marketing'],
      ...['--out', out, '--report', report, '--check'],
    );
    expect(lines).toEqual([
      `5 APIs read, 1 of them with mistakes in their format, 3 files refused, written to ${out}`,
    ]);
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/^broken.json: .*JSON/),
      expect.stringMatching(/^other.yaml: .*neither a field/),
      expect.stringMatching(/^outside.json: .*outside the definition/),
    ]);
    const written = await readdir(out);
    expect(written).toHaveLength(5);
    const format = new FieldFormatEntityPolicy();
    for (const name of written) {
      const entity: Entity = parse(readFileSync(join(out, name), 'utf8'));
      await format.enforce(entity);
      expect(await apiEntityV1alpha1Validator.check(entity)).toBe(true);
      expect(readDeclaration(entity)).toMatchObject({ type: 'api' });
    }
    const sms: Entity = parse(readFileSync(join(out, 'sms.yaml'), 'utf8'));
    expect(sms).toMatchObject({
      metadata: {
        annotations: {
          'passerelle.dev/api-version': expect.any(String),
          'passerelle.dev/api-operations': expect.any(String),
        },
      },
      spec: { type: 'openapi', owner: 'group:default/integration' },
    });
    const outcomes = readFileSync(report, 'utf8').trim().split('\n');
    expect(outcomes.map(line => JSON.parse(line).status).sort()).toEqual([
      ...Array(5).fill('read'),
      ...Array(3).fill('refused'),
    ]);
  });

  it('writes one file when asked for one, each definition letter by letter', async () => {
    const out = join(folder, 'apis.yaml');
    await run(source, '--owner', 'group:default/integration', '--out', out);
    const entities = parseAllDocuments(readFileSync(out, 'utf8')).map(
      document => document.toJS(),
    );
    expect(entities.map(({ spec }) => spec.definition).sort()).toEqual(
      Object.entries(files)
        .filter(([path]) => !/broken|other|outside|readme/.test(path))
        .map(([, text]) => text)
        .sort(),
    );
    expect(entities[0].spec.martech).toBeUndefined();
  });

  it('gives a file the same valid name at each import, and no two files one name', () => {
    const paths = Object.keys(files);
    const named = () => {
      const names = new EntityNames();
      return paths.map(path => names.nameOf(path));
    };
    expect(named()).toEqual(named());
    expect(new Set(named()).size).toBe(paths.length);
    named().forEach(name => {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name.length).toBeLessThanOrEqual(63);
    });
    expect(new EntityNames().nameOf('deep/Bounces_v2.yml')).toBe(
      'deep-bounces-v2',
    );
  });

  it.each([
    [['--out', 'x'], /--owner is missing/],
    [['--owner', 'a'], /Give --out, or --dry-run/],
    [['--owner', 'a', '--dry-run', '--category', 'x'], /accepted: .*crm/],
    [['--owner', 'a', '--dry-run', '--colour'], /--colour/],
    [['--owner', 'a', '--dry-run', '--namespace', 'A b'], /--namespace/],
  ])('refuses %j', async (args, message) => {
    const { code, errors } = await run(source, ...args);
    expect(code).toBe(2);
    expect(errors[0]).toMatch(message);
  });

  it('writes nothing in a dry run, and says when there is nothing to read', async () => {
    const dry = await run(source, '--owner', 'a', '--dry-run');
    expect(dry.lines[0]).toMatch(/nothing written$/);
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect((await run(empty, '--owner', 'a', '--dry-run')).code).toBe(2);
    expect((await run('/none', '--owner', 'a', '--dry-run')).code).toBe(2);
  });
});
