import { createHash } from 'node:crypto';

const MAX_LENGTH = 63;
const HASH_LENGTH = 8;

function slugOf(path: string): string {
  return path
    .replace(/\.(json|ya?ml)$/i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Gives names to APIs by where their files lie, so that the same file has the same name at each import. A name that is too
 * long for the catalog, or that another file has, ends in letters that come from the path.
 */
export class EntityNames {
  readonly #taken = new Map<string, string>();

  /** @param path - of the file, below the folder, with `/` between its parts. */
  nameOf(path: string): string {
    const slug = slugOf(path) || 'api';
    const name =
      slug.length <= MAX_LENGTH && !this.#isTaken(slug, path)
        ? slug
        : this.#unique(slug, path);
    this.#taken.set(name, path);
    return name;
  }

  #isTaken(name: string, path: string): boolean {
    const owner = this.#taken.get(name);
    return owner !== undefined && owner !== path;
  }

  #unique(slug: string, path: string): string {
    const hash = createHash('sha256')
      .update(path)
      .digest('hex')
      .slice(0, HASH_LENGTH);
    const room = MAX_LENGTH - HASH_LENGTH - 1;
    return `${slug.slice(0, room).replace(/-+$/, '')}-${hash}`;
  }
}
