import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HealthDay, Indicator } from '@passerelle/plugin-martech-common';
import {
  FakeIndicatorsApi,
  fakeHealth,
} from '../__testUtils__/FakeIndicatorsApi';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { renderPage } from '../__testUtils__/renderPage';
import { wordsOf } from '../__testUtils__/translate';
import { HealthSection } from '../health/HealthSection';
import { correlationSentence, valueInWords } from './indicatorWords';
import { InsightsPage } from './InsightsPage';
import { readEntered } from './readEntered';
import { ValuesPage } from './ValuesPage';

jest.setTimeout(30_000);
jest.mock('./CorrelationChart', () => ({
  __esModule: true,
  default: () => null,
}));

const orders: Indicator = {
  id: 'orders',
  title: { en: 'Orders', fr: 'Commandes' },
  formula: { en: 'Orders of the day', fr: 'Commandes du jour' },
  unit: 'count',
  source: { en: 'Shop', fr: 'Boutique' },
  target: 400,
  direction: 'up',
  origin: 'company',
  values: [
    { at: '2026-10-01T00:00:00Z', value: 300 },
    { at: '2026-11-01T00:00:00Z', value: 420 },
  ],
  last: { at: '2026-11-01T00:00:00Z', value: 420 },
  lastDay: '2026-11-01',
  trend: 'better',
  onTarget: true,
  toolRefs: ['component:default/brevo'],
  writable: true,
};
const brevo = {
  ref: 'component:default/brevo',
  title: { en: 'Brevo', fr: 'Brevo' },
  days30: 0.987,
};

function page(api: FakeIndicatorsApi) {
  return renderPage(<InsightsPage />, {
    api: new FakeMartechApi([]),
    indicators: api,
  });
}

describe('the scorecard', () => {
  it('says the value, whether it is good, and on demand what it means', async () => {
    page(new FakeIndicatorsApi({ indicators: [orders] }));
    const card = within(
      await screen.findByRole('listitem', { name: 'Orders' }),
    );
    expect(card.getByText('420')).toBeInTheDocument();
    expect(card.getByText('Improving')).toBeInTheDocument();
    expect(card.getByText('on 1 Nov 2026')).toBeInTheDocument();
    expect(card.getByText('Target 400: reached')).toBeInTheDocument();
    expect(card.queryByText('Orders of the day')).not.toBeInTheDocument();
    await userEvent.click(
      card.getByRole('button', { name: 'What does it mean?' }),
    );
    expect(card.getByText('Orders of the day')).toBeInTheDocument();
  });

  it('lets whoever may enter a value, and nobody else', async () => {
    const api = new FakeIndicatorsApi({
      indicators: [
        orders,
        {
          ...orders,
          id: 'other',
          title: { en: 'Other', fr: 'Autre' },
          writable: false,
        },
      ],
    });
    page(api);
    await screen.findByRole('listitem', { name: 'Other' });
    const open = screen.getAllByRole('button', { name: /^Enter a value/ });
    expect(open).toHaveLength(1);
    await userEvent.click(open[0]);
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Enter a number.')).toBeInTheDocument();
    await userEvent.type(dialog.getByRole('textbox'), '1 234,5');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.entered).toMatchObject([
        { id: 'orders', items: [{ value: 1234.5 }] },
      ]),
    );
    expect(await screen.findByText('1,234.5')).toBeInTheDocument();
  });

  it('tells every number of the chart in a table, with gaps and unusual days', async () => {
    const days = Array.from({ length: 10 }, (_, index) => ({
      day: `2026-11-${String(index + 1).padStart(2, '0')}`,
      availability: 0.9 + index / 100,
      ...(index === 3 ? {} : { value: index === 9 ? 9000 : 100 + index }),
    }));
    page(
      new FakeIndicatorsApi({
        indicators: [orders],
        insights: {
          statuses: [{ status: 'approved', count: 1 }],
          availability: [brevo],
        },
        days,
      }),
    );
    const section = within(
      await screen.findByRole('region', { name: /does business feel it/ }),
    );
    expect(
      await section.findByText('A clear link: the two rise and fall together.'),
    ).toBeInTheDocument();
    expect(section.getByText(/1 unusual day.*not a cause/)).toBeInTheDocument();
    const numbers = section.getByText(/^Pearson .* 9 days\.$/);
    expect(numbers.closest('details')).not.toHaveAttribute('open');
    await userEvent.click(section.getByText('Show the numbers as a table'));
    expect(numbers.closest('details')).toHaveAttribute('open');
    const row = section.getByRole('row', { name: /^4\sNov\s2026/ });
    expect(row).toHaveTextContent('93%not known');
    expect(
      section.getByRole('row', { name: /^10\sNov\s2026.*Unusual day/ }),
    ).toBeInTheDocument();
  });

  it('says so when there is nothing yet', async () => {
    page(new FakeIndicatorsApi());
    expect(
      await screen.findByText('Nothing to measure yet'),
    ).toBeInTheDocument();
  });
});

describe('what is said of numbers', () => {
  it.each([
    ['percent', 0.4567, '45,7 %', '45.7%'],
    ['days', 1, '1 jour', '1 day'],
    ['days', 3.46, '3,5 jours', '3.5 days'],
    ['rating', 4.25, '4,3 sur 5', '4.3 out of 5'],
    ['euro', 1200, '1 200 €', '€1,200'],
    ['count', 1234.5, '1 234,5', '1,234.5'],
  ] as const)('%s %d', (unit, value, inFrench, inEnglish) => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(valueInWords(value, unit, wordsOf('fr')))).toBe(inFrench);
    expect(plain(valueInWords(value, unit, wordsOf('en')))).toBe(inEnglish);
  });

  it.each([
    [{ pairs: 5, silence: 'too_few' }, /only 5 days have both figures/],
    [{ pairs: 9, silence: 'no_variation' }, /did not change/],
    [{ pairs: 9, spearman: 0.1 }, /No clear link/],
    [{ pairs: 9, spearman: -0.4 }, /weak link: one tends to fall/],
    [{ pairs: 9, spearman: 0.8 }, /clear link: the two rise/],
  ] as const)('%j', (correlation, said) => {
    expect(correlationSentence(correlation, wordsOf('en'))).toMatch(said);
  });

  it.each([
    ['34,5', 'percent', 0.345],
    ['34.5 %', 'percent', 0.345],
    ['1 200 €', 'euro', 1200],
    ['1\u202f200', 'count', 1200],
    ['-3', 'count', -3],
    ['', 'count', undefined],
    ['many', 'count', undefined],
    ['1,2,3', 'count', undefined],
  ] as const)('%p typed as %s is %p', (text, unit, value) => {
    expect(readEntered(text, unit)).toBe(value);
  });
});

describe('the health of a tool', () => {
  const day = (index: number, parts: Partial<HealthDay> = {}): HealthDay => ({
    day: `2026-11-${String(index).padStart(2, '0')}`,
    operational: 288,
    degraded: 0,
    down: 0,
    unknown: 0,
    ...parts,
  });
  const show = (health: Parameters<typeof fakeHealth>[0]) =>
    renderPage(<HealthSection toolRef="component:default/brevo" />, {
      api: new FakeMartechApi([]),
      health: fakeHealth(health),
    });

  it('is told in words beside the bars', async () => {
    show({
      state: 'down',
      since: '2026-11-22T09:00:00Z',
      checkedAt: new Date().toISOString(),
      source: 'status_page',
      sourceUrl: 'https://status.brevo.com',
      buckets: [
        day(1),
        day(2, { degraded: 3 }),
        day(3, { down: 2 }),
        day(4, { operational: 0 }),
      ],
      availability: { days90: 0.9994 },
      incidents: [
        {
          id: 'a',
          title: 'Sending is slow',
          impact: 'major',
          startedAt: '2026-11-22T09:00:00Z',
          updatedAt: '2026-11-22T09:00:00Z',
          lastUpdate: 'We are looking.',
          url: 'https://stspg.io/a',
        },
      ],
    });
    const section = within(
      await screen.findByRole('region', { name: 'Does it work?' }),
    );
    expect(await section.findByText('Down')).toBeInTheDocument();
    expect(section.getByText('99.94%')).toBeInTheDocument();
    expect(
      section.getByRole('img', {
        name: '1 day without trouble, 1 day slow or partly down, 1 day with an outage, 1 day not watched',
      }),
    ).toBeInTheDocument();
    expect(
      section.getByRole('link', { name: /Sending is slow/ }),
    ).toHaveAttribute('href', 'https://stspg.io/a');
    expect(section.getByText('We are looking.')).toBeInTheDocument();
  });

  it('is silent about a tool that nobody watches', async () => {
    show({});
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Does it work?' }),
      ).not.toBeInTheDocument(),
    );
  });
});

describe('how long an answer takes', () => {
  const waiting = { count: 40, medianDays: 2.5, p90Days: 6 };
  const insights = {
    statuses: [{ status: 'approved' as const, count: 1 }],
    leadTimes: [
      {
        type: 'tool-access',
        ...waiting,
        months: [{ month: '2026-10', waiting }, { month: '2026-11' }],
      },
      {
        type: 'tool-validation',
        count: 1,
        medianDays: 8,
        p90Days: 8,
        months: [
          { month: '2026-10' },
          {
            month: '2026-11',
            waiting: { count: 1, medianDays: 8, p90Days: 8 },
          },
        ],
      },
    ],
  };

  it('is told for each type of request, in working days', async () => {
    page(new FakeIndicatorsApi({ insights }));
    const types = await screen.findByRole('table', {
      name: 'How long an answer takes',
    });
    expect(
      within(types).getByRole('row', {
        name: /tool-access.* 2.5\sdays 6\sdays 40/,
      }),
    ).toBeInTheDocument();
    expect(
      within(types).getByRole('row', {
        name: /tool-validation.* 8\sdays too few answers 1/,
      }),
    ).toBeInTheDocument();
  });

  it('has gaps in months without an answer', async () => {
    page(new FakeIndicatorsApi({ insights }));
    const months = await screen.findByRole('table', { name: 'Month by month' });
    expect(
      within(months).getByRole('row', { name: /October 2026 2.5\sdays/ }),
    ).toBeInTheDocument();
    expect(
      within(months).getByRole('row', { name: /November 2026 – – none/ }),
    ).toBeInTheDocument();
  });
});

describe('a file of values', () => {
  const show = (indicators: FakeIndicatorsApi) =>
    renderPage(<ValuesPage />, { api: new FakeMartechApi([]), indicators });
  const choose = async (content: string) =>
    userEvent.upload(
      await screen.findByLabelText(/Drop the file here/),
      new File([content], 'orders.csv', { type: 'text/csv' }),
    );

  it('is looked at first, and written when it is confirmed', async () => {
    const api = new FakeIndicatorsApi({ indicators: [orders] });
    show(api);
    await choose('Date;Value\n2026-11-01;12\n2026-11-02;13');
    const lines = await screen.findByRole('list', {
      name: 'Lines of the file',
    });
    expect(within(lines).getAllByRole('listitem')).toHaveLength(2);
    expect(api.entered).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Import now' }));
    expect(
      await screen.findByText('Imported: 2 new, 0 replaced'),
    ).toBeInTheDocument();
    expect(api.entered).toEqual([
      {
        id: 'orders',
        items: [
          { at: '2026-11-01', value: 12 },
          { at: '2026-11-02', value: 13 },
        ],
      },
    ]);
  });

  it('is not written with a line that is wrong', async () => {
    const api = new FakeIndicatorsApi({ indicators: [orders] });
    show(api);
    await choose('Date;Value\n2026-11-01;many\n2026-11-02;13');
    expect(
      await screen.findByText(/1 line has an error: nothing can be imported/),
    ).toBeInTheDocument();
    expect(screen.getByText('“many” is not accepted')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Import now' }),
    ).not.toBeInTheDocument();
    expect(api.entered).toEqual([]);
  });

  it('is for those who may enter values', async () => {
    show(
      new FakeIndicatorsApi({ indicators: [{ ...orders, writable: false }] }),
    );
    expect(await screen.findByText('You enter no values')).toBeInTheDocument();
    expect(
      screen.queryByLabelText(/Drop the file here/),
    ).not.toBeInTheDocument();
  });
});
