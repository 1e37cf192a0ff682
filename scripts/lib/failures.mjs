/**
 * A failure that a person can act on: its message is one clear sentence, shown without a stack.
 */
export class ClearFailure extends Error {}

const causes = [
  {
    signs: /ENOSPC|no space left on device/i,
    sentence: 'The disk is full: free some space, then run the command again.',
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|getaddrinfo|network request failed|RequestError/i,
    sentence:
      'A connection was refused or broke off: check the network, the proxy and that the package registry can be reached, then run the command again.',
  },
  {
    signs: /EACCES|EPERM|permission denied/i,
    sentence:
      'A file cannot be written: check who owns this folder, then run the command again.',
  },
];

/**
 * Turns the output of a failed step into one sentence that says what to do.
 *
 * @param {string} step - what was being done, for instance `Installing the packages`
 * @param {string} output - everything that the step printed
 */
export function explainFailure(step, output) {
  const cause = causes.find(({ signs }) => signs.test(output));
  if (cause) {
    return new ClearFailure(`${step} failed. ${cause.sentence}`);
  }
  const lastLines = output.trim().split('\n').slice(-15).join('\n');
  return new ClearFailure(`${step} failed:\n${lastLines}`);
}

/**
 * Runs the command line and ends the process with a clear sentence where it fails.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const known = error instanceof ClearFailure;
    const explained =
      known || !error?.code ? error : explainFailure('The command', `${error}`);
    console.error(
      `\n✖ ${
        explained instanceof ClearFailure ? explained.message : explained.stack
      }`,
    );
    process.exitCode = 1;
  }
}
