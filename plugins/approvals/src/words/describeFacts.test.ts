import { createFormatters } from '@passerelle/ui';
import { describeFacts } from './describeFacts';
import type { ValueWords } from './describeValues';
import { durationInWords } from './durationInWords';

const wordsOf = (language: 'en' | 'fr'): ValueWords => {
  const formatters = createFormatters({ language, timeZone: 'Europe/Paris' });
  return {
    language,
    yes: language === 'fr' ? 'Oui' : 'Yes',
    no: language === 'fr' ? 'Non' : 'No',
    date: value => formatters.date(value),
    number: value => formatters.number(value),
    money: formatters.money,
    duration: value => durationInWords(value, formatters),
  };
};
const field = (path: string, value: unknown, ...criteria: string[]) => ({
  path,
  value,
  criteria,
});
const said = (
  fields: ReturnType<typeof field>[],
  language: 'en' | 'fr' = 'en',
) =>
  describeFacts(fields, 'finance', undefined, wordsOf(language)).map(
    ({ label, text }) => `${label}: ${text.replace(/\s/g, ' ')}`,
  );

describe('describeFacts', () => {
  it.each([
    [true, 'Yes'],
    ['public_cloud', 'public cloud'],
    ['2027-03-31', '31 March 2027'],
    ['P3M', '3 months'],
    ['P1Y6M', '1 year and 6 months'],
    ['P', 'P'],
    [['EU', 'UK'], 'EU, UK'],
    [24000, '24,000'],
  ])('reads %j out as %s', (value, text) => {
    expect(said([field('/subject/x', value, 'finance')])).toEqual([
      `X: ${text}`,
    ]);
  });

  it.each([
    ['fr', 'X: Cloud public, saml'],
    ['en', 'X: Public cloud, saml'],
  ] as const)('names codes in %s where there are words', (language, text) => {
    const fact = {
      ...field('/subject/x', ['public_cloud', 'saml'], 'finance'),
      valueLabels: { public_cloud: { en: 'Public cloud', fr: 'Cloud public' } },
    };
    expect(said([fact], language)).toEqual([text]);
  });

  it('marks what stands for an amount that the reader may not see', () => {
    const cost = {
      ...field('/subject/finance/annualCost', '1000_5000', 'finance'),
      valueLabels: {
        '1000_5000': { en: '1,000 to 5,000', fr: 'De 1 000 à 5 000' },
      },
      redacted: true,
    };
    expect(
      describeFacts([cost], 'finance', undefined, wordsOf('en')),
    ).toMatchObject([{ text: '1,000 to 5,000', isRedacted: true }]);
  });

  it('puts first what few criteria look at', () => {
    const fields = [
      field('/subject/shared', 1, 'finance', 'privacy'),
      field('/subject/own', 2, 'finance'),
    ];
    expect(said(fields)).toEqual(['Own: 2', 'Shared: 1']);
  });

  it('says an amount with its currency, once', () => {
    const fields = [
      field('/subject/finance/annualCost', 24000, 'finance'),
      field('/subject/finance/currency', 'EUR', 'finance'),
      field('/subject/finance/licences', 40, 'finance'),
    ];
    expect(said(fields, 'fr')).toEqual([
      'Finance › Annual cost: 24 000 €',
      'Finance › Licences: 40',
    ]);
  });

  it('leaves out what concerns other criteria', () => {
    expect(said([field('/subject/x', 1, 'privacy')])).toEqual([]);
  });

  it('takes the label that the request type gives, and names entities', () => {
    expect(
      describeFacts(
        [
          {
            ...field('/subject/owner', 'group:default/crm-team', 'finance'),
            label: { en: 'Owner', fr: 'Responsable' },
          },
        ],
        'finance',
        undefined,
        wordsOf('fr'),
      ),
    ).toEqual([
      expect.objectContaining({
        label: 'Responsable',
        entityRefs: ['group:default/crm-team'],
      }),
    ]);
  });
});
