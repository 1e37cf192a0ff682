import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import type { Knex } from 'knex';
import { describeRepairs } from './describeRepairs';
import { describeVerification } from './describeVerification';
import { openDatabaseCopy } from './openDatabaseCopy';
import { readArguments, type CommandArguments } from './readArguments';
import { repairRequests } from './repairRequests';
import { verifyTrail } from './verifyTrail';

const USAGE = `Usage: approvals verify --database <SQLite file or PostgreSQL URL> [--schema <name>]
         [--seal-key-env <name>]... [--checkpoint <number>:<hash>]
       approvals repair --database <…> [--write] [--admin <ref>]... [the options of verify]

verify: recomputes the hash chain of every request in the database of the plugin "approvals", or in a copy of it, the
checkpoints over all of them, and whether each request is stored as its events tell.

repair: writes those requests anew, from their events, that are not. Events are never touched, and nothing is while they
or the checkpoints are broken. Without --write it only says what it would do.

  --seal-key-env  environment variable with the key of approvals.audit.sealKey; again for each former key
  --checkpoint    a checkpoint from the log that must be there, so that the newest ones cannot be taken away either
  --admin         as approvals.admins: to whom reviews are shown that nobody holds; who sees them now when missing

Exit code: 0 when all is whole, 1 when something is broken or is to be repaired, 2 when it could not be read.`;

/** Where the command writes to. */
export type CommandOutput = {
  write(line: string): void;
  writeError(line: string): void;
};

async function verify(
  knex: Knex,
  { witness }: CommandArguments,
  output: CommandOutput,
): Promise<number> {
  return await report(knex, await verifyTrail(knex, witness), output);
}

async function repair(
  knex: Knex,
  { witness, write, admins }: CommandArguments,
  output: CommandOutput,
): Promise<number> {
  const result = await repairRequests(knex, { witness, write, admins });
  if ('broken' in result) {
    output.writeError(
      'Nothing is repaired: only events and checkpoints that hold can say what is true.',
    );
    return await report(knex, result.broken, output);
  }
  const { repairs } = result;
  describeRepairs(repairs, write).forEach(line => output.write(line));
  if (!write || repairs.length === 0) {
    return repairs.length === 0 ? 0 : 1;
  }
  return await report(knex, await verifyTrail(knex, witness), output);
}

const COMMANDS = { verify, repair };

async function report(
  knex: Knex,
  result: AuditVerification,
  output: CommandOutput,
): Promise<number> {
  const number = await findNumber(knex, result);
  for (const line of describeVerification(result, number)) {
    (result.valid ? output.write : output.writeError)(line);
  }
  return result.valid ? 0 : 1;
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
    const given = readArguments(args);
    const { command, database, schema, write } = given;
    const run = Object.entries(COMMANDS).find(
      ([name]) => name === command,
    )?.[1];
    if (!run || !database) {
      output.writeError(USAGE);
      return 2;
    }
    const mode = command === 'repair' && write ? 'write' : 'read';
    const knex = await openDatabaseCopy(database, schema, mode);
    try {
      return await run(knex, given, output);
    } finally {
      await knex.destroy();
    }
  } catch (error) {
    output.writeError(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
