import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  Contract,
  ContractsApi,
  ListContractsQuery,
} from '@passerelle/plugin-martech-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContractsPage } from './ContractsPage';
import { contractsApiRef } from './contractsApiRef';

// The page is loaded on a machine that may do much else.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const contract = (name: string, more: Partial<Contract>): Contract => ({
  toolRef: `component:default/${name.toLowerCase()}`,
  title: { en: name, fr: name },
  owners: { business: 'group:default/crm-team' },
  contractEnd: day(90),
  autoRenewal: true,
  deadline: day(30),
  isNotice: true,
  actBy: day(30),
  state: 'upcoming',
  ...more,
});

function open(contracts: Record<'mine' | 'all', Contract[]>) {
  const asked: ListContractsQuery[] = [];
  const api: ContractsApi = {
    listContracts: async (query = {}) => {
      asked.push(query);
      const items = contracts[query.scope ?? 'all'];
      return { items, totalItems: items.length, pageInfo: {} };
    },
    getCalendarFeed: async () => ({ exists: false }),
    createCalendarFeed: async input => ({
      exists: true,
      createdAt: new Date().toISOString(),
      ...input,
      token: 'secret',
      url: 'https://portal.example/calendar/secret.ics',
    }),
    removeCalendarFeed: async () => {},
  };
  renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      <ContractsPage />
    </QueryProvider>,
    { apis: [[contractsApiRef, api]] },
  );
  return { asked };
}

describe('the contract calendar', () => {
  it('shows what is late first, the amount by right and else the band', async () => {
    open({
      mine: [
        contract('Late', { actBy: day(-3), state: 'late', costBand: 'free' }),
        contract('Brevo', {
          state: 'waiting',
          amount: { annualCost: 24_000, currency: 'EUR' },
          costBand: '20000_100000',
          request: { id: 'r-1', number: 'DEM-1' },
        }),
      ],
      all: [],
    });
    const tools = await screen.findAllByRole('listitem');
    expect(tools[0]).toHaveTextContent(/Late.*Free/);
    expect(tools[1]).toHaveTextContent(/Brevo.*€24,000 a year/);
    expect(screen.getByRole('link', { name: 'Request DEM-1' })).toHaveAttribute(
      'href',
      '/requests/r-1',
    );
    expect(screen.getByRole('region', { name: 'Late' })).toBeInTheDocument();
  });

  it('says that nothing of mine is due, and shows all on demand', async () => {
    const { asked } = open({ mine: [], all: [contract('Brevo', {})] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'See all contracts' }),
    );
    expect(await screen.findByText('Brevo')).toBeInTheDocument();
    expect(asked.map(({ scope }) => scope)).toEqual(['mine', 'all']);
  });

  it('shows a calendar address once, to be copied', async () => {
    open({ mine: [], all: [] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create my address' }),
    );
    expect(await screen.findByLabelText('Calendar address')).toHaveValue(
      'https://portal.example/calendar/secret.ics',
    );
    expect(
      screen.queryByRole('button', { name: 'Create my address' }),
    ).toBeNull();
  });
});
