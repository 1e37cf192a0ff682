import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import type { Knex } from 'knex';
import { describeVerification } from './describeVerification';
import { openDatabaseCopy } from './openDatabaseCopy';
import type { CheckpointAnchor, CheckpointWitness } from './verifyCheckpoints';
import { verifyTrail } from './verifyTrail';

const CHECKPOINT = /^([1-9]\d*):([0-9a-f]{64})$/;

const USAGE = `Usage: approvals verify --database <SQLite file or PostgreSQL URL> [--schema <name>]
         [--seal-key-env <name>]... [--checkpoint <number>:<hash>]

Recomputes the hash chain of every request in the database of the plugin "approvals", or in a copy of it, and the
checkpoints over all of them.

  --seal-key-env  environment variable with the key of approvals.audit.sealKey; again for each former key
  --checkpoint    a checkpoint from the log that must be there, so that the newest ones cannot be taken away either

Exit code: 0 when the trail is whole, 1 when it is broken, 2 when it could not be read.`;

/** Where the command writes to. */
export type CommandOutput = {
  write(line: string): void;
  writeError(line: string): void;
};

async function verify(
  location: string,
  schema: string | undefined,
  witness: CheckpointWitness,
  output: CommandOutput,
): Promise<number> {
  const knex = await openDatabaseCopy(location, schema);
  try {
    const result = await verifyTrail(knex, witness);
    for (const line of describeVerification(
      result,
      await findNumber(knex, result),
    )) {
      (result.valid ? output.write : output.writeError)(line);
    }
    return result.valid ? 0 : 1;
  } finally {
    await knex.destroy();
  }
}

/** The number by which people know the request of the first break. */
async function findNumber(
  knex: Knex,
  { firstBreak }: AuditVerification,
): Promise<string | undefined> {
  const row: { number: string } | undefined =
    firstBreak &&
    (await knex('requests').where('id', firstBreak.requestId).first('number'));
  return row?.number;
}

function readKey(name: string): string {
  const key = process.env[name];
  if (!key) {
    throw new InputError(`The environment variable ${name} is not set`);
  }
  return key;
}

function readAnchor(text: string): CheckpointAnchor {
  const [, number, hash] = CHECKPOINT.exec(text) ?? [];
  if (!number) {
    throw new InputError(
      `--checkpoint ${text} is not understood; accepted: <number>:<hash>, as the log has it`,
    );
  }
  return { number: Number(number), hash };
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      schema: { type: 'string' },
      'seal-key-env': { type: 'string', multiple: true },
      checkpoint: { type: 'string' },
    },
  });
  const { database, schema, checkpoint } = values;
  const witness: CheckpointWitness = {
    keys: (values['seal-key-env'] ?? []).map(readKey),
    ...(checkpoint !== undefined && { anchor: readAnchor(checkpoint) }),
  };
  return { database, schema, witness, command: positionals.join(' ') };
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
    const { command, database, schema, witness } = readArguments(args);
    if (command !== 'verify' || !database) {
      output.writeError(USAGE);
      return 2;
    }
    return await verify(database, schema, witness, output);
  } catch (error) {
    output.writeError(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
