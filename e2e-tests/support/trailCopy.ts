import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';

const root = path.resolve(__dirname, '..', '..');

/** The file that holds the trail; undefined when the portal runs on PostgreSQL. */
export function trailFile(): string | undefined {
  const data = process.env.PASSERELLE_DATA_DIR;
  const file = data && path.join(data, 'db', 'approvals.sqlite');
  return file && existsSync(file) ? file : undefined;
}

function open(filename: string): Knex {
  return knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
}

/** A copy of the trail of a portal that runs, as an auditor takes it. */
export class TrailCopy {
  readonly file: string;
  readonly database: Knex;

  private constructor(file: string) {
    this.file = file;
    this.database = open(file);
  }

  static async take(source: string): Promise<TrailCopy> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'passerelle-trail-'));
    const file = path.join(folder, 'approvals.sqlite');
    const portal = open(source);
    await portal.raw('vacuum into ?', [file]);
    await portal.destroy();
    return new TrailCopy(file);
  }

  /** Runs `yarn approvals verify` on it. */
  verify(): Promise<{ code: number | null; said: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          'plugins/approvals-backend/bin/approvals.cjs',
          'verify',
          '--database',
          this.file,
        ],
        { cwd: root },
      );
      const said: string[] = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', chunk => {
          said.push(`${chunk}`);
        });
      }
      child.once('error', reject);
      child.once('close', code => resolve({ code, said: said.join('') }));
    });
  }

  async remove(): Promise<void> {
    await this.database.destroy();
    await rm(path.dirname(this.file), { recursive: true, force: true });
  }
}
