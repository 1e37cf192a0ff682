import type { FileLanguage } from '@passerelle/plugin-martech-common';
import type { Request } from 'express';

/** The language that a call asks for by `lang`; the contract was checked before, and English is its default. */
export function languageOf(request: Request): FileLanguage {
  return request.query.lang === 'fr' ? 'fr' : 'en';
}
