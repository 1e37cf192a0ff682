import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';
import { Verdict, verifyOffline } from './verifyOffline';

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
  verify(): Promise<Verdict> {
    return verifyOffline(this.file);
  }

  async remove(): Promise<void> {
    await this.database.destroy();
    await rm(path.dirname(this.file), { recursive: true, force: true });
  }
}
