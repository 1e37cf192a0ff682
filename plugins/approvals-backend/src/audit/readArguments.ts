import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { CheckpointAnchor, CheckpointWitness } from './verifyCheckpoints';

const CHECKPOINT = /^([1-9]\d*):([0-9a-f]{64})$/;

/** What the command was asked for. */
export type CommandArguments = {
  command: string;
  /** A SQLite file or a PostgreSQL URL. */
  database?: string;
  schema?: string;
  witness: CheckpointWitness;
  write: boolean;
  admins?: EntityRef[];
};

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

/**
 * Reads the words after the name of the command.
 *
 * @throws Error for an option that is not known, InputError for a value that is not understood
 */
export function readArguments(args: readonly string[]): CommandArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      schema: { type: 'string' },
      'seal-key-env': { type: 'string', multiple: true },
      checkpoint: { type: 'string' },
      write: { type: 'boolean' },
      admin: { type: 'string', multiple: true },
    },
  });
  const { database, schema, checkpoint, write = false, admin } = values;
  const witness: CheckpointWitness = {
    keys: (values['seal-key-env'] ?? []).map(readKey),
    ...(checkpoint !== undefined && { anchor: readAnchor(checkpoint) }),
  };
  return {
    command: positionals.join(' '),
    database,
    schema,
    witness,
    write,
    ...(admin && { admins: admin.map(ref => ref.toLowerCase()) }),
  };
}
