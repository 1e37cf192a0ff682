import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import type { JsonObject, JsonValue } from '@backstage/types';

type Summarized = { values: JsonObject; subject?: RequestSubject };

/** A need is long; a line is not. */
const MAX_NEED_LENGTH = 80;

/** "de Brevo", "d’Actito". */
function ofTitle(title: string): string {
  return /^[aeiouàâéèêîôœ]/i.test(title) ? `d’${title}` : `de ${title}`;
}

/**
 * The line by which lists name a request about a tool: `{}` stands for its title; in French `{de}` for the title with the
 * right preposition.
 */
export function aboutTool(
  named: LocalizedText,
  nameless: LocalizedText,
): (request: Summarized) => LocalizedText {
  return ({ subject }) =>
    subject
      ? {
          en: named.en.replace('{}', () => subject.title),
          fr: named.fr
            .replace('{de}', () => ofTitle(subject.title))
            .replace('{}', () => subject.title),
        }
      : nameless;
}

function shorten(value: JsonValue | undefined): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const [line] = text.split('\n');
  return line.length > MAX_NEED_LENGTH
    ? `${line.slice(0, MAX_NEED_LENGTH - 1).trimEnd()}…`
    : line;
}

/** @returns the line by which lists name a request for advice: the need in the words of whoever has it */
export function summarizeAdvice({ values }: Summarized): LocalizedText {
  const need = shorten(values.need);
  return need
    ? { en: `Advice: ${need}`, fr: `Conseil\u00a0: ${need}` }
    : { en: 'Advice', fr: 'Conseil' };
}

/** @returns the line by which lists name a request to list a tool */
export function summarizeReference({ values }: Summarized): LocalizedText {
  const title = shorten(values.title);
  return title
    ? { en: `Listing of ${title}`, fr: `Référencement ${ofTitle(title)}` }
    : { en: 'Listing of a tool', fr: 'Référencement d’un outil' };
}
