import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

/** How the command ended. */
export type Verdict = { code: number | null; said: string };

/** Runs `yarn approvals verify`, which needs no portal, on a file or a PostgreSQL URL. */
export function verifyOffline(database: string): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        'plugins/approvals-backend/bin/approvals.cjs',
        'verify',
        '--database',
        database,
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
