// Runs a benchmark: `npm run bench -- <name> [--option=value …]`; bench/README.md tells which there are.
import { existsSync } from 'node:fs';
import { benchAudit } from '../bench/commands/audit.mjs';
import { benchDecisions } from '../bench/commands/decisions.mjs';
import { benchFinder } from '../bench/commands/finder.mjs';
import { benchFinderQuality } from '../bench/commands/finderQuality.mjs';
import { benchImport } from '../bench/commands/import.mjs';
import { benchLists } from '../bench/commands/lists.mjs';
import { benchReconcile } from '../bench/commands/reconcile.mjs';
import { benchRest } from '../bench/commands/rest.mjs';
import { ClearFailure, runMain } from './lib/failures.mjs';
import { ensureFrontendBuilt } from './lib/frontend.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const benchmarks = {
  rest: benchRest,
  decisions: benchDecisions,
  audit: benchAudit,
  lists: benchLists,
  import: benchImport,
  finder: benchFinder,
  'finder-quality': benchFinderQuality,
  reconcile: benchReconcile,
};

const words = process.argv.slice(2);
const name = words.find(word => !word.startsWith('--')) ?? 'rest';

/** `--size=3` is the text 3, `--long` alone is the text `true`. */
function option(wanted, fallback) {
  if (words.includes(`--${wanted}`)) {
    return 'true';
  }
  const prefix = `--${wanted}=`;
  const word = words.find(each => each.startsWith(prefix));
  return word?.slice(prefix.length) ?? fallback;
}

await runMain(async () => {
  const benchmark = benchmarks[name];
  if (!benchmark) {
    const known = Object.keys(benchmarks).join(', ');
    throw new ClearFailure(
      `There is no benchmark ${name}; accepted: ${known}.`,
    );
  }
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  // The pages play no part; the back end only wants some to serve.
  if (!existsSync(inRoot('packages', 'app', 'dist', 'index.html'))) {
    await ensureFrontendBuilt(toolchain);
  }
  await benchmark(toolchain, option);
});
