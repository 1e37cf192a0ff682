import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ShadowReport } from '@passerelle/plugin-martech-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { screen } from '@testing-library/react';
import { ReportPage } from './ReportPage';
import { shadowApiRef } from './shadowApiRef';
import { useIsTriager } from './useIsTriager';

jest.mock('./useIsTriager', () => ({ useIsTriager: jest.fn() }));

const nothing: ShadowReport = {
  from: '2025-11-22T00:00:00.000Z',
  to: '2026-11-22T00:00:00.000Z',
  found: 0,
  decided: 0,
  byMonth: [],
  byOutcome: [],
  byState: [],
  bySource: [],
  byTeam: [],
  byCategory: [],
};

function render(isTriager: boolean) {
  jest.mocked(useIsTriager).mockReturnValue(isTriager);
  const getReport = jest.fn(async () => nothing);
  renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      <ReportPage />
    </QueryProvider>,
    {
      apis: [[shadowApiRef, { getReport }]],
    },
  );
  return getReport;
}

describe('the report on tools that were found', () => {
  it('leads back to them, by their name', async () => {
    const getReport = render(true);
    expect(
      await screen.findByRole('link', { name: 'Tools that were found' }),
    ).toHaveAttribute('href', '/shadow-it/triage');
    expect(
      await screen.findByText('Nothing was found yet'),
    ).toBeInTheDocument();
    expect(getReport).toHaveBeenCalled();
  });

  it('is not asked for by those whom it is not for', async () => {
    const getReport = render(false);
    expect(
      await screen.findByText('This page is for the IT department'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Export as a file' }),
    ).not.toBeInTheDocument();
    expect(getReport).not.toHaveBeenCalled();
  });
});
