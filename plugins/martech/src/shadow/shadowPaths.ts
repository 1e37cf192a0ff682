/** Where people tell of a tool that they use. */
export const SHADOW_PATH = '/shadow-it';
/** Where the IT department looks at what was told. */
export const TRIAGE_PATH = '/shadow-it/triage';
/** What was found and decided. */
export const REPORT_PATH = '/shadow-it/report';

/** The form, with the name that somebody looked for in vain. */
export function declarePath(tool?: string): string {
  return tool ? `${SHADOW_PATH}?${new URLSearchParams({ tool })}` : SHADOW_PATH;
}
