import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { ServiceRegistration } from '@passerelle/plugin-martech-common';

type Values = RequestOutcome['request']['values'];

function textOf(values: Values, field: string): string | undefined {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : undefined;
}

/**
 * The tool that an approved request to list one asks for.
 *
 * @remarks
 * What somebody says in one language stands in both: whoever keeps the sheet translates it. Data and cost are a first word
 * that the validation makes precise, so only what the sheet can hold without guessing is taken over.
 *
 * @returns undefined for any other step
 */
export function referenceOf(
  outcome: RequestOutcome,
): ServiceRegistration | undefined {
  const { values, requester, subjectRef, id } = outcome.request;
  const title = textOf(values, 'title');
  const summary = textOf(values, 'summary');
  const category = textOf(values, 'category');
  if (outcome.kind !== 'approved' || !title || !summary || !category) {
    return undefined;
  }
  const url = textOf(values, 'url');
  const vendor = textOf(values, 'vendor');
  const owner = textOf(values, 'owner')?.toLocaleLowerCase('en-US');
  const { annualCost } = values;
  return {
    key: `tool-reference:${id}`,
    by: requester,
    ...(subjectRef && { ref: subjectRef }),
    sheet: {
      title,
      category,
      summary: { en: summary, fr: summary },
      ...(url && { url }),
      ...(vendor && { vendor }),
      ...(owner && { owners: { business: owner } }),
      ...(typeof annualCost === 'number' && {
        finance: { annualCost, currency: 'EUR' },
      }),
    },
  };
}
