import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Company } from './company';
import { freePort } from '../freePort';

const root = path.resolve(__dirname, '..', '..', '..');
const START_MILLISECONDS = 240_000;

/** The databases of the replicas, beside those of the portal on the same server. */
export const REPLICA_PREFIX = 'replicas_plugin_';

function configOf(options: {
  postgresUrl: string;
  port: number;
  organisation: string;
  hooks: string;
}) {
  const {
    hostname: host,
    port,
    username,
    password,
  } = new URL(options.postgresUrl);
  const baseUrl = `http://localhost:${options.port}`;
  const slot = (criterion: string, reviewer: string) => ({
    criterion,
    reviewers: [reviewer],
    sla: { hours: 40 },
  });
  return {
    app: { title: 'Replicas', baseUrl },
    organization: { name: 'Replicas' },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port: options.port },
      database: {
        client: 'pg',
        prefix: REPLICA_PREFIX,
        connection: { host, port: Number(port), user: username, password },
      },
    },
    auth: {
      providers: {
        personas: {
          people: [
            {
              ref: 'user:default/person-000',
              name: 'Person 0',
              role: { en: 'Role', fr: 'Rôle' },
              team: { en: 'Team', fr: 'Équipe' },
            },
          ],
        },
      },
    },
    catalog: {
      locations: [
        {
          type: 'file',
          target: options.organisation,
          rules: [{ allow: ['User', 'Group'] }],
        },
      ],
    },
    permission: {
      enabled: true,
      passerelle: { adminGroup: 'group:default/admins' },
    },
    approvals: {
      admins: ['group:default/admins'],
      policies: [
        {
          type: 'purchase',
          stages: [
            {
              id: 'reviews',
              title: { en: 'Reviews', fr: 'Avis' },
              rule: 'all',
              slots: [
                slot('budget', 'purchase.costCentreOwner'),
                slot('need', 'requester.manager'),
              ],
            },
          ],
        },
      ],
      webhooks: [
        {
          id: 'receiver',
          url: options.hooks,
          secret: 'only-the-replicas-of-the-tests-know',
        },
      ],
      webhookClient: { schemes: ['http'], allow: ['127.0.0.1'] },
    },
  };
}

/** Several back-end processes of one portal, on one PostgreSQL database, with a receiver of their webhooks. */
export class Replicas {
  readonly addresses: string[] = [];
  /** The ids of webhooks, each as often as it came. */
  readonly webhooks: string[] = [];
  readonly #folder: string;
  readonly #receiver: http.Server;
  readonly #children: ChildProcess[] = [];
  readonly #said: string[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
    this.#receiver = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        this.webhooks.push(JSON.parse(Buffer.concat(chunks).toString()).id);
        response.end();
      });
    });
  }

  static async start(options: {
    count: number;
    company: Company;
    postgresUrl: string;
  }): Promise<Replicas> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'passerelle-replica-'));
    const replicas = new Replicas(folder);
    try {
      await replicas.#start(options);
    } catch (error) {
      process.stderr.write(replicas.#said.join('').slice(-6_000));
      await replicas.stop();
      throw error;
    }
    return replicas;
  }

  /** What the purchasing system was told to order. */
  async orders(): Promise<Array<{ key: string }>> {
    const text = await readFile(
      path.join(this.#folder, 'orders.jsonl'),
      'utf8',
    );
    return text
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#children.map(async child => {
        const ended = new Promise(resolve => {
          child.once('exit', resolve);
        });
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
        await (child.exitCode === null ? ended : undefined);
        clearTimeout(timer);
      }),
    );
    this.#receiver.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #start(options: {
    count: number;
    company: Company;
    postgresUrl: string;
  }): Promise<void> {
    await new Promise<void>(resolve => {
      this.#receiver.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#receiver.address() as AddressInfo;
    const organisation = path.join(this.#folder, 'organisation.yaml');
    await writeFile(
      organisation,
      options.company.entities
        .map(entity => JSON.stringify(entity))
        .join('\n---\n'),
    );
    // One after the other: the first one makes the tables.
    for (let index = 0; index < options.count; index += 1) {
      await this.#add({
        postgresUrl: options.postgresUrl,
        organisation,
        port: await freePort(),
        hooks: `http://127.0.0.1:${port}/`,
      });
    }
  }

  async #add(options: Parameters<typeof configOf>[0]): Promise<void> {
    const file = path.join(this.#folder, `config-${options.port}.yaml`);
    await writeFile(file, JSON.stringify(configOf(options)));
    const child = spawn(
      process.execPath,
      [
        '--require',
        path.join(
          root,
          'node_modules/@backstage/cli-node/config/nodeTransform.cjs',
        ),
        path.join(__dirname, 'backend.ts'),
        '--config',
        file,
      ],
      {
        cwd: path.join(root, 'packages', 'backend'),
        env: {
          ...process.env,
          NODE_ENV: 'development',
          PASSERELLE_DATA_DIR: this.#folder,
        },
      },
    );
    this.#children.push(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => this.#said.push(`${chunk}`));
    }
    const address = `http://127.0.0.1:${options.port}`;
    const until = Date.now() + START_MILLISECONDS;
    while (!(await isReady(address))) {
      if (child.exitCode !== null || Date.now() > until) {
        throw new Error(`The replica at ${address} did not start`);
      }
      await sleep(250);
    }
    this.addresses.push(address);
  }
}

async function isReady(address: string): Promise<boolean> {
  return await fetch(`${address}/.backstage/health/v1/readiness`).then(
    response => response.ok,
    () => false,
  );
}
