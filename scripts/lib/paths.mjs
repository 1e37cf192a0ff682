import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
);

/** @param {string[]} parts - below the root */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where the portal keeps its databases and the tools that are added by hand. */
export const dataDirectory = () =>
  path.resolve(root, process.env.PASSERELLE_DATA_DIR || 'data');

/** The port of the portal. */
export const port = () => Number(process.env.PORT || 7007);
