import type { ApiInspection } from '@passerelle/plugin-martech-common';
import {
  entriesOf,
  isRecord,
  itemsOf,
  textOf,
  type JsonRecord,
} from './jsonValues';

const METHODS = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
]);
const MAX_LISTED = 50;
const MAX_TEXT = 5_000;

/** What a definition says of its API. */
export type ApiDescription = Pick<
  ApiInspection,
  | 'title'
  | 'version'
  | 'description'
  | 'servers'
  | 'operations'
  | 'authSchemes'
  | 'tags'
  | 'contact'
>;

function short(value: unknown): string | undefined {
  return textOf(value)?.slice(0, MAX_TEXT);
}

function operationsOf(document: JsonRecord): JsonRecord[] {
  return entriesOf(document.paths).flatMap(([, item]) =>
    entriesOf(item)
      .filter(([method]) => METHODS.has(method))
      .map(([, operation]) => operation)
      .filter(isRecord),
  );
}

function serversOf(document: JsonRecord): string[] {
  if (document.swagger === undefined) {
    return itemsOf(document.servers)
      .map(server => (isRecord(server) ? short(server.url) : undefined))
      .filter(url => url !== undefined)
      .slice(0, MAX_LISTED);
  }
  const host = short(document.host);
  if (!host) return [];
  const schemes = itemsOf(document.schemes).map(textOf);
  const basePath = short(document.basePath) ?? '';
  return (schemes.length > 0 ? schemes : ['https']).map(
    scheme => `${scheme}://${host}${basePath}`,
  );
}

function authSchemesOf(document: JsonRecord): ApiInspection['authSchemes'] {
  const declared = isRecord(document.components)
    ? document.components.securitySchemes
    : document.securityDefinitions;
  return entriesOf(declared)
    .slice(0, MAX_LISTED)
    .map(([id, scheme]) => {
      const said: JsonRecord = isRecord(scheme) ? scheme : {};
      const kind = [textOf(said.type), textOf(said.scheme)]
        .filter(Boolean)
        .join(' ');
      const description = short(said.description);
      return {
        id,
        type: kind || 'unknown',
        ...(description ? { description } : {}),
      };
    });
}

function tagsOf(document: JsonRecord, operations: JsonRecord[]): string[] {
  const declared = itemsOf(document.tags).map(tag =>
    isRecord(tag) ? short(tag.name) : undefined,
  );
  const used = operations.flatMap(({ tags }) => itemsOf(tags).map(short));
  return [...new Set([...declared, ...used])]
    .filter(tag => tag !== undefined)
    .slice(0, MAX_LISTED);
}

function contactOf(contact: unknown): ApiInspection['contact'] {
  if (!isRecord(contact)) return undefined;
  const [name, email, url] = [contact.name, contact.email, contact.url].map(
    short,
  );
  return name || email || url
    ? {
        ...(name ? { name } : {}),
        ...(email ? { email } : {}),
        ...(url ? { url } : {}),
      }
    : undefined;
}

/** Reads what a person wants to know of an API from its definition; a definition with mistakes is read as far as it goes. */
export function describeApi(document: JsonRecord): ApiDescription {
  const info: JsonRecord = isRecord(document.info) ? document.info : {};
  const operations = operationsOf(document);
  const description = short(info.description);
  const contact = contactOf(info.contact);
  return {
    title: short(info.title)?.slice(0, 200) ?? '',
    version: short(info.version)?.slice(0, 100) ?? '',
    ...(description ? { description } : {}),
    servers: serversOf(document),
    operations: operations.length,
    authSchemes: authSchemesOf(document),
    tags: tagsOf(document, operations),
    ...(contact ? { contact } : {}),
  };
}
