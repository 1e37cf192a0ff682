import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { InputError, isError } from '@backstage/errors';
import { EntityNames } from './entityName';
import { openEntityWriter } from './EntityWriter';
import { importFile, type FileOutcome } from './importFile';
import { listDefinitions } from './listDefinitions';
import {
  readImportArguments,
  type ImportArguments,
} from './readImportArguments';

const USAGE = `Usage: martech import-apis <folder> --owner <group or person> (--out <file.yaml or folder> | --dry-run)
         [--category <id>] [--namespace <name>] [--lifecycle <word>] [--check] [--report <file>]

Reads every OpenAPI or Swagger definition (JSON or YAML) below a folder and writes it as an API of the catalog. Nothing is
called, and no reference is followed. Files that cannot be taken are named with the reason; the others are written.

  --out        a name that ends in .yaml is one file with all of them, another one a folder with one file each
  --category   makes them tools of this category of the taxonomy, with a validation passport
  --check      checks each definition against its format too, and counts the mistakes; slower
  --report     what became of each file, one JSON per line

Exit code: 0 when every file was taken, 1 when some were refused, 2 when nothing could be done.`;

const PROGRESS_FILES = 250;

/** Where the command writes to. */
export type CommandOutput = {
  write(line: string): void;
  writeError(line: string): void;
};

type Totals = { read: number; refused: number; withProblems: number };

async function openReport(path: string | undefined) {
  if (path === undefined) {
    return { add: () => {}, close: async () => {} };
  }
  const stream = createWriteStream(path);
  await once(stream, 'open');
  return {
    add: (outcome: FileOutcome) => {
      stream.write(`${JSON.stringify(outcome)}\n`);
    },
    close: async () => {
      stream.end();
      await once(stream, 'finish');
    },
  };
}

async function importApis(
  options: ImportArguments,
  output: CommandOutput,
): Promise<number> {
  const files = await listDefinitions(options.folder);
  if (files.length === 0) {
    output.writeError(`There is no JSON or YAML file below ${options.folder}`);
    return 2;
  }
  const writer = await openEntityWriter(options.out);
  const report = await openReport(options.report);
  const names = new EntityNames();
  const totals: Totals = { read: 0, refused: 0, withProblems: 0 };
  for (const [index, file] of files.entries()) {
    const { outcome, entity } = await importFile(file, names, options);
    if (entity) await writer.write(entity);
    report.add(outcome);
    if (outcome.status === 'refused') {
      totals.refused += 1;
      output.writeError(`${outcome.file}: ${outcome.reason}`);
    } else {
      totals.read += 1;
      if (outcome.problems) totals.withProblems += 1;
    }
    if ((index + 1) % PROGRESS_FILES === 0) {
      output.writeError(`${index + 1} of ${files.length} files`);
    }
  }
  await writer.close();
  await report.close();
  output.write(summaryOf(totals, options));
  return totals.refused > 0 ? 1 : 0;
}

function summaryOf(totals: Totals, { out, check }: ImportArguments): string {
  const { read, refused, withProblems } = totals;
  return [
    `${read} APIs read`,
    ...(check ? [`${withProblems} of them with mistakes in their format`] : []),
    `${refused} files refused`,
    out === undefined ? 'nothing written' : `written to ${out}`,
  ].join(', ');
}

const toConsole: CommandOutput = {
  // The result of a command goes to its output, where scripts read it.
  write: line => process.stdout.write(`${line}\n`),
  writeError: line => process.stderr.write(`${line}\n`),
};

/**
 * Runs the command line of the registry.
 *
 * @returns the exit code.
 */
export async function runMartechCommand(
  args: readonly string[],
  output: CommandOutput = toConsole,
): Promise<number> {
  try {
    return await importApis(readImportArguments(args), output);
  } catch (error) {
    output.writeError(isError(error) ? error.message : String(error));
    if (error instanceof InputError) output.writeError(`\n${USAGE}`);
    return 2;
  }
}
