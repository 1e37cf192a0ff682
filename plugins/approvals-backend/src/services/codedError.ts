import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { RefusalParams } from '../engine/types';

export { withCode } from '@passerelle/plugin-approvals-node';

/** What programs and translations find on an error, beside the sentence for people. */
export type ErrorDetails = {
  code?: string;
  params?: RefusalParams;
  text?: LocalizedText;
};

/** The code on an error, from here or from a plugin that brings a request type. */
export function errorDetails(error: Error): ErrorDetails {
  const code: unknown = Reflect.get(error, 'code');
  const params: unknown = Reflect.get(error, 'params');
  const text: unknown = Reflect.get(error, 'text');
  return {
    ...(typeof code === 'string' && { code }),
    ...(isParams(params) && { params }),
    ...(isLocalizedText(text) && { text }),
  };
}

function isParams(params: unknown): params is RefusalParams {
  return typeof params === 'object' && params !== null;
}

function isLocalizedText(text: unknown): text is LocalizedText {
  return (
    typeof text === 'object' &&
    text !== null &&
    ['en', 'fr'].every(
      language => typeof Reflect.get(text, language) === 'string',
    )
  );
}
