import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';

function ofTitle(title: string): string {
  return /^[aeiouàâéèêîôœ]/i.test(title) ? `d’${title}` : `de ${title}`;
}

/** @returns the line by which lists name a request for access */
export function summarizeAccess(request: {
  subject?: RequestSubject;
}): LocalizedText {
  const title = request.subject?.title;
  return title
    ? { en: `Access to ${title}`, fr: `Accès à ${title}` }
    : { en: 'Access to a tool', fr: 'Accès à un outil' };
}

/** @returns the line by which lists name a request for validation */
export function summarizeValidation(request: {
  subject?: RequestSubject;
}): LocalizedText {
  const title = request.subject?.title;
  return title
    ? { en: `Validation of ${title}`, fr: `Validation ${ofTitle(title)}` }
    : { en: 'Validation of a tool', fr: 'Validation d’un outil' };
}
