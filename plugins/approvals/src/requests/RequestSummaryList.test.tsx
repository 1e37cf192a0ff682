import { screen, within } from '@testing-library/react';
import { RequestSummaryList } from '@passerelle/plugin-approvals-react';
import { aRequest } from '../__testUtils__/aRequest';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { renderPage } from '../__testUtils__/renderPage';

it('lists what has to be corrected before what is newer, each once', async () => {
  const api = new FakeApprovalsApi([
    aRequest('newest'),
    aRequest('newer'),
    aRequest('lemlist', { status: 'changes_requested' }),
  ]);
  renderPage(<RequestSummaryList query={{ limit: 2 }} />, { api, path: '/' });
  const lines = within(await screen.findByRole('list')).getAllByRole('link');
  expect(lines.map(line => line.textContent)).toEqual([
    'Access to lemlist',
    'Access to newest',
  ]);
});
