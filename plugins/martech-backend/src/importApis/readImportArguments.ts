import { parseArgs } from 'node:util';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { taxonomy } from '@passerelle/plugin-martech-common';

/** What `import-apis` was asked to do. */
export type ImportArguments = {
  folder: string;
  owner: string;
  namespace: string;
  lifecycle: string;
  /** Makes each API a tool of this category; without it they are APIs of the catalog only. */
  category?: string;
  /** Where the entities are written: a file, or a folder with one file each. Nothing is written without it. */
  out?: string;
  /** Where the outcome of each file is written, one JSON per line. */
  report?: string;
  /** Checks each definition against its format too. */
  check: boolean;
};

const categories = taxonomy.categories.flatMap(category =>
  category.subcategories.map(({ id }) => id),
);

function readOwner(text: string | undefined): string {
  if (!text) throw new InputError('--owner is missing');
  const ref = parseEntityRef(text, { defaultKind: 'group' });
  return stringifyEntityRef(ref);
}

function readCategory(text: string | undefined): string | undefined {
  if (text !== undefined && !categories.includes(text)) {
    throw new InputError(
      `--category is '${text}'; accepted: ${categories.join(', ')}`,
    );
  }
  return text;
}

/** @throws InputError that names the option and what is accepted. */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [command, folder, ...more] = positionals;
  if (command !== 'import-apis' || !folder || more.length > 0) {
    throw new InputError('Give import-apis and one folder');
  }
  const { out, report, namespace = 'default' } = values;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(namespace) || namespace.length > 63) {
    throw new InputError(
      `--namespace is '${namespace}'; accepted are small letters, digits and hyphens`,
    );
  }
  if (!out && !values['dry-run']) {
    throw new InputError('Give --out, or --dry-run to write nothing');
  }
  return {
    folder,
    owner: readOwner(values.owner),
    namespace,
    lifecycle: values.lifecycle ?? 'production',
    category: readCategory(values.category),
    out: values['dry-run'] ? undefined : out,
    report,
    check: values.check ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        owner: { type: 'string' },
        category: { type: 'string' },
        namespace: { type: 'string' },
        lifecycle: { type: 'string' },
        out: { type: 'string' },
        report: { type: 'string' },
        check: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new InputError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
