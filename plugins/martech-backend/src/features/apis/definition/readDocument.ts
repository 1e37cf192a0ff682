import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { isRecord, type JsonRecord } from './jsonValues';

/** What a document says of its own format. */
export type ApiDocument = { specification: string; document: JsonRecord };

/** How often YAML aliases may repeat a part: real definitions hardly use them, and a text bomb is made of them. */
const MAX_YAML_ALIASES = 100;

function firstLine(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split(
    '\n',
  );
  return line.replace(/:$/, '');
}

function parseText(text: string): unknown {
  const content = text.replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(content)) {
    try {
      return JSON.parse(content);
    } catch (error) {
      throw new InputError(
        `The definition is not readable JSON: ${firstLine(error)}`,
      );
    }
  }
  try {
    return parse(content, { maxAliasCount: MAX_YAML_ALIASES });
  } catch (error) {
    throw new InputError(
      `The definition is neither JSON nor readable YAML: ${firstLine(error)}`,
    );
  }
}

/**
 * Reads the text of a definition.
 *
 * @throws InputError for what is not readable, and for what is no definition of an accepted format.
 */
export function readDocument(text: string): ApiDocument {
  const document = parseText(text);
  if (!isRecord(document)) {
    throw new InputError(
      'The definition holds no object; accepted: Swagger 2.0, OpenAPI 3.0 and 3.1 in JSON or YAML',
    );
  }
  // YAML reads an unquoted 2.0 as the number 2.
  const { swagger, openapi } = document;
  if (swagger === 2 || swagger === '2' || swagger === '2.0') {
    return {
      specification: '2.0',
      document: { ...document, swagger: '2.0' },
    };
  }
  if (typeof openapi === 'string' && /^3\.[01](\.|$)/.test(openapi)) {
    return { specification: openapi, document };
  }
  const said = openapi ?? swagger;
  throw new InputError(
    said === undefined
      ? 'This is no definition of an API: it has neither a field openapi nor swagger'
      : `The format ${JSON.stringify(said).slice(
          0,
          40,
        )} is not accepted; accepted: Swagger 2.0, OpenAPI 3.0 and 3.1`,
  );
}
