import { ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '../support/freePort';

const root = path.resolve(__dirname, '..', '..');
const PATIENCE = 180_000;
const KEPT_LOG = 4_000;

/** A portal with a configuration of its own, for what the common one must not have. */
export class OwnPortal {
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  static async create(): Promise<OwnPortal> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'passerelle-own-'));
    await mkdir(path.join(folder, 'data', 'catalog'), { recursive: true });
    return new OwnPortal(folder, await freePort());
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Declares a tool, as an engineer does. */
  async addToCatalog(fileName: string, yaml: string): Promise<void> {
    await writeFile(path.join(this.#folder, 'data', 'catalog', fileName), yaml);
  }

  /**
   * Starts it, again on the same data if it ran before.
   *
   * @param overlay - configuration on top of app-config.yaml
   */
  async start(overlay: object): Promise<void> {
    await this.#end();
    const file = path.join(this.#folder, 'overlay.yaml');
    // JSON is YAML too.
    await writeFile(file, JSON.stringify(overlay));
    this.#child = spawn(
      process.execPath,
      [
        '--require',
        path.join(
          root,
          'node_modules/@backstage/cli-node/config/nodeTransform.cjs',
        ),
        path.join(root, 'packages/backend/src/index.ts'),
        ...[path.join(root, 'app-config.yaml'), file].flatMap(config => [
          '--config',
          config,
        ]),
      ],
      {
        cwd: path.join(root, 'packages/backend'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'development',
          PORT: `${this.#port}`,
          PASSERELLE_DATA_DIR: path.join(this.#folder, 'data'),
        },
      },
    );
    let said = '';
    const keep = (chunk: unknown) => {
      said = `${said}${chunk}`.slice(-KEPT_LOG);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    await expect
      .poll(() => this.#isReady(), { timeout: PATIENCE, intervals: [500] })
      .toBe(true)
      .catch(error => {
        throw new Error(`The portal did not start: ${said}`, { cause: error });
      });
  }

  async stop(): Promise<void> {
    await this.#end();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #isReady(): Promise<boolean> {
    const response = await fetch(
      `${this.url}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    return response?.ok ?? false;
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child && child.exitCode === null) {
      const ended = new Promise(resolve => {
        child.once('exit', resolve);
      });
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    }
  }
}
