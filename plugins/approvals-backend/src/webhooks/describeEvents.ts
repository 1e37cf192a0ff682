import { eventCatalogue, type CataloguedEvent } from './eventCatalogue';

const BEGIN = '<!-- events: written by the test of src/webhooks -->';
const END = '<!-- end of events -->';

function describeEvent([name, { when, fields }]: [string, CataloguedEvent]) {
  const lines = Object.entries(fields).map(
    ([field, meaning]) => `- \`${field}\`: ${meaning}`,
  );
  return [`### \`${name}\``, when, lines.join('\n')].filter(Boolean);
}

/** The chapter of `docs/events.md` that lists all events, between its marks. */
export function describeEvents(): string {
  const events = Object.entries(eventCatalogue).flatMap(describeEvent);
  return [BEGIN, ...events, END].join('\n\n');
}

/** Puts the chapter into a page in the place of the one that is there. */
export function withEvents(page: string): string {
  const [before] = page.split(BEGIN);
  const [, after = ''] = page.split(END);
  return `${before}${describeEvents()}${after}`;
}
