import type { LocalizedText } from './types';

/**
 * Why the back end refused, for programs and translations.
 *
 * @public
 */
export type RefusalDetails = {
  /** Stable, for instance `revision-moved` or `own-request`. */
  code: string;
  /** What the message names, for instance `{ revision: 1, current: 2 }`. */
  params: Record<string, unknown>;
  /** The sentence for people, where the request type gives one: show it as it stands. */
  text?: LocalizedText;
};

/**
 * The code of a refusal in what {@link ApprovalsClient} rejects with.
 *
 * @param error - what was caught
 * @returns undefined when the error carries no code: show its message then
 * @public
 */
export function readRefusal(error: unknown): RefusalDetails | undefined {
  const details = child(child(error, 'body'), 'error');
  const code = child(details, 'code');
  const params = child(details, 'params');
  const text = readText(child(details, 'text'));
  return typeof code === 'string'
    ? { code, params: isRecord(params) ? params : {}, ...(text && { text }) }
    : undefined;
}

function readText(text: unknown): LocalizedText | undefined {
  const [en, fr] = [child(text, 'en'), child(text, 'fr')];
  return typeof en === 'string' && typeof fr === 'string'
    ? { en, fr }
    : undefined;
}

function child(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
