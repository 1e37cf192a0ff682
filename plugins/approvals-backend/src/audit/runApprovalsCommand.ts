import { parseArgs } from 'node:util';
import { openDatabaseCopy } from './openDatabaseCopy';
import { readTrails } from './readTrails';
import { verifyChain } from './verifyChain';

const USAGE = `Usage: approvals verify --database <SQLite file or PostgreSQL URL> [--schema <name>]

Recomputes the hash chain of every request in the database of the plugin "approvals", or in a copy of it.
Exit code: 0 when the trail is whole, 1 when it is broken, 2 when it could not be read.`;

/** Where the command writes to. */
export type CommandOutput = {
  write(line: string): void;
  writeError(line: string): void;
};

async function verify(
  location: string,
  schema: string | undefined,
  output: CommandOutput,
): Promise<number> {
  const knex = await openDatabaseCopy(location, schema);
  try {
    const result = await verifyChain(readTrails(knex));
    const { checkedEvents, checkedRequests, firstBreak } = result;
    if (!firstBreak) {
      output.write(
        `The trail is whole: ${checkedEvents} events of ${checkedRequests} requests.`,
      );
      return 0;
    }
    const { requestId, sequence, reason } = firstBreak;
    const row: { number: string } | undefined = await knex('requests')
      .where('id', requestId)
      .first('number');
    output.writeError(
      `The trail is broken: request ${
        row?.number ?? '(gone)'
      } (${requestId}), sequence ${sequence}: ${reason}.`,
    );
    output.writeError(
      `Checked ${checkedEvents} events of ${checkedRequests} requests; this is the first break.`,
    );
    return 1;
  } finally {
    await knex.destroy();
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      schema: { type: 'string' },
    },
  });
  return { ...values, command: positionals.join(' ') };
}

/**
 * The command `approvals`, which works without the portal.
 *
 * @returns the exit code.
 */
export async function runApprovalsCommand(
  args: readonly string[],
  output: CommandOutput = {
    write: line => process.stdout.write(`${line}\n`),
    writeError: line => process.stderr.write(`${line}\n`),
  },
): Promise<number> {
  try {
    const { command, database, schema } = readArguments(args);
    if (command !== 'verify' || !database) {
      output.writeError(USAGE);
      return 2;
    }
    return await verify(database, schema, output);
  } catch (error) {
    output.writeError(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
