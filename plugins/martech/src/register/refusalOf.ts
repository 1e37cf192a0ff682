import { statusCodeOf } from '@passerelle/ui';
import type { Translate } from '../words/martechFormatters';

/** What the registry answered, in its own words. */
export function messageOf(error: unknown): string {
  const body: unknown =
    typeof error === 'object' && error !== null
      ? Reflect.get(error, 'body')
      : undefined;
  const message: unknown = Object(Object(body).error).message;
  return typeof message === 'string' ? message : '';
}

/** Why the registry refused, in the words of the person; its own words only where there are no better ones. */
export function refusalOf(error: unknown, t: Translate): string {
  const message = messageOf(error);
  switch (statusCodeOf(error)) {
    case 403:
      return t('register.refused.notAllowed');
    case 409:
      return /revision/.test(message)
        ? t('register.refused.changed')
        : t('register.refused.taken');
    case 400:
      return /the catalog has no/.test(message)
        ? t('register.refused.owner')
        : t('register.refused.field', { message });
    default:
      return t('register.refused.later');
  }
}
