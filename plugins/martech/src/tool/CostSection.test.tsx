import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  Contract,
  ContractsApi,
  Tool,
} from '@passerelle/plugin-martech-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { screen } from '@testing-library/react';
import { aTool } from '../__testUtils__/aTool';
import { contractsApiRef } from '../contracts/contractsApiRef';
import { CostSection } from './CostSection';

// A Saturday; the Friday before it is off in the second calendar.
const deadline = '2095-12-31';
const tool: Tool = {
  ...aTool('hubspot'),
  finance: {
    annualCost: 24_000,
    currency: 'EUR',
    contractEnd: '2096-03-31',
    noticePeriod: 'P3M',
    autoRenewal: true,
  },
};

function renderCost(listContracts: ContractsApi['listContracts']) {
  const api: Partial<ContractsApi> = { listContracts };
  renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      <CostSection tool={tool} />
    </QueryProvider>,
    { apis: [[contractsApiRef, api]] },
  );
}

function contract(actBy: string): Contract {
  return {
    toolRef: tool.ref,
    title: tool.title,
    owners: { business: 'group:default/crm-team' },
    contractEnd: '2096-03-31',
    autoRenewal: true,
    deadline,
    isNotice: true,
    actBy,
    state: 'upcoming',
  };
}

describe('the cost of a tool', () => {
  it('names the last working day of the contract calendar', async () => {
    renderCost(async () => ({
      items: [contract('2095-12-29')],
      totalItems: 1,
      pageInfo: {},
    }));
    expect(
      await screen.findByText(
        /tell the vendor by 29 December 2095 at the latest/,
      ),
    ).toBeInTheDocument();
  });

  it('counts weekends alone when the calendar does not name it', async () => {
    renderCost(async () => ({ items: [], totalItems: 0, pageInfo: {} }));
    expect(
      await screen.findByText(
        /tell the vendor by 30 December 2095 at the latest/,
      ),
    ).toBeInTheDocument();
  });
});
