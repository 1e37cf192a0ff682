import { existsSync } from 'node:fs';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const CHROMIUM_ADVICE =
  'No Chromium here: install it (Debian: apt-get install chromium) or name one with PASSERELLE_CHROMIUM=/path/to/chromium.';

/** @returns {string | undefined} the browser that the browser tests drive */
export function findChromium() {
  const named = process.env.PASSERELLE_CHROMIUM;
  return named ?? candidates.find(file => existsSync(file));
}
