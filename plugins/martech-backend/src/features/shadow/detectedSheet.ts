import {
  checkRegistration,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import type { FindingFacts } from './Finding';

const MAX_TITLE = 100;
const MAX_SUMMARY = 240;
/** Whoever lists the tool chooses its family; until then it stands among tools for working together. */
const UNSORTED_CATEGORY = 'collaboration';

function isAccepted(sheet: RegistrationSheet, field: string): boolean {
  return !checkRegistration(sheet).some(error => error.startsWith(`/${field}`));
}

/** An address as a sheet takes it: people write `tally.so`. */
function addressOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}

/**
 * The sheet of a tool of which only a finding is known. What the registry would not take is left out rather than
 * refused: the finding keeps it as it was told.
 */
export function detectedSheet(facts: FindingFacts): RegistrationSheet {
  const title = facts.name.slice(0, MAX_TITLE);
  const purpose = facts.purpose?.trim().slice(0, MAX_SUMMARY);
  const base: RegistrationSheet = {
    title,
    category: UNSORTED_CATEGORY,
    summary: {
      en: purpose || 'In use; not described yet',
      fr: purpose || 'Utilisé\u00a0; pas encore décrit',
    },
  };
  const optional: Partial<RegistrationSheet> = {
    vendor: facts.vendor,
    url: addressOf(facts.url),
    finance:
      facts.yearlyCost === undefined
        ? undefined
        : {
            annualCost: facts.yearlyCost,
            currency: facts.currency ?? 'EUR',
          },
    data:
      facts.customerData === 'yes'
        ? {
            classification: 'confidential',
            personal: true,
            subjects: ['customers'],
          }
        : undefined,
  };
  return Object.entries(optional).reduce<RegistrationSheet>(
    (sheet, [field, value]) => {
      const more = { ...sheet, [field]: value };
      return value !== undefined && isAccepted(more, field) ? more : sheet;
    },
    base,
  );
}
