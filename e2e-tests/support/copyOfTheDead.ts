import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { locationOf, openDatabase } from './pluginDatabase';

/** A copy of the engine's database, taken while no portal lives. */
export type DeadCopy = {
  postgres: boolean;
  location: string;
  remove(): Promise<void>;
};

/** Copies the trail as a killed portal left it: the files with their journal, or the whole PostgreSQL database. */
export async function copyOfTheDead(): Promise<DeadCopy> {
  const source = locationOf('approvals');
  return source.postgres
    ? await copyDatabase(source.location)
    : await copyFiles(source.location);
}

async function copyFiles(file: string): Promise<DeadCopy> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'passerelle-dead-'));
  const location = path.join(folder, path.basename(file));
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${ending}`)) {
      await copyFile(`${file}${ending}`, `${location}${ending}`);
    }
  }
  return {
    postgres: false,
    location,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function copyDatabase(source: string): Promise<DeadCopy> {
  const url = new URL(source);
  const name = url.pathname.slice(1);
  const copy = `${name}_copy`;
  const server = new URL(source);
  server.pathname = '/postgres';
  const onServer = async (...statements: string[]) => {
    const knex = openDatabase({ postgres: true, location: server.href });
    try {
      for (const statement of statements) {
        await knex.raw(statement);
      }
    } finally {
      await knex.destroy();
    }
  };
  await onServer(
    // A server notices late that its client was killed.
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    `drop database if exists ${copy}`,
    `create database ${copy} template ${name}`,
  );
  url.pathname = `/${copy}`;
  return {
    postgres: true,
    location: url.href,
    remove: () => onServer(`drop database if exists ${copy} with (force)`),
  };
}
