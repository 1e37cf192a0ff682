import { escapePointer, isRecord, type JsonRecord } from './jsonValues';

/** Where a definition points to something, and to what. */
export type Reference = { path: string; target: string };

/** Every `$ref` of a definition. Parts that YAML aliases share are visited once. */
export function findReferences(document: JsonRecord): Reference[] {
  const found: Reference[] = [];
  const seen = new Set<object>();
  const waiting: Array<{ value: object; path: string }> = [
    { value: document, path: '' },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (seen.has(value)) continue;
    seen.add(value);
    for (const [key, child] of Object.entries(value)) {
      const childPath = `${path}/${escapePointer(key)}`;
      if (key === '$ref' && typeof child === 'string') {
        found.push({ path, target: child });
      } else if (typeof child === 'object' && child !== null) {
        waiting.push({ value: child, path: childPath });
      }
    }
  }
  return found;
}

/** Whether a reference stays within the definition. */
export function isInternal(target: string): boolean {
  return target.startsWith('#');
}

function decode(part: string): string {
  const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a reference within the definition points to; `undefined` for nothing. */
export function resolveReference(
  document: JsonRecord,
  target: string,
): unknown {
  let node: unknown = document;
  for (const part of target.split('/').slice(1)) {
    if (typeof node !== 'object' || node === null) return undefined;
    const key = decode(part);
    const own = Object.hasOwn(node, key) ? key : part;
    if (!Object.hasOwn(node, own)) return undefined;
    node = Reflect.get(node, own);
  }
  return node;
}

/** A prefix that makes a reference one to the outside, which the parser is told not to follow. */
const LEFT_ALONE = 'internal:';

/**
 * Copies a definition so that nothing in it is followed by the parser, which would write each part in every place that
 * names it: a few lines can name each other until no memory is left. Parameters are written in their places, because
 * rules look into them.
 */
export function withoutReferences(document: JsonRecord): JsonRecord {
  const copies = new Map<object, object>();

  const copyParameter = (item: unknown): unknown => {
    const target = isRecord(item) ? item.$ref : undefined;
    const parameter =
      typeof target === 'string' && isInternal(target)
        ? resolveReference(document, target)
        : undefined;
    return copy(
      isRecord(parameter) && parameter.$ref === undefined ? parameter : item,
    );
  };

  function copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      copies.set(value, list);
      value.forEach(item => list.push(copy(item)));
      return list;
    }
    const record: JsonRecord = {};
    copies.set(value, record);
    for (const [key, child] of Object.entries(value)) {
      if (key === '$ref' && typeof child === 'string') {
        record.$ref = `${LEFT_ALONE}${child}`;
      } else if (key === 'parameters' && Array.isArray(child)) {
        record.parameters = child.map(copyParameter);
      } else {
        record[key] = copy(child);
      }
    }
    return record;
  }

  const copied = copy(document);
  return isRecord(copied) ? copied : {};
}
