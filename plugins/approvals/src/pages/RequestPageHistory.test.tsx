import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RequestEventRecord } from '@passerelle/plugin-approvals-common';
import { aRequest } from '../__testUtils__/aRequest';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RequestsRouter } from './RequestsRouter';

const open = (api: FakeApprovalsApi) =>
  renderPage(<RequestsRouter />, {
    api,
    path: '/requests/brevo',
    mountPath: '/requests/*',
  });
const anEvent = (
  sequence: number,
  type: string,
  data: Record<string, unknown>,
  part: Partial<RequestEventRecord> = {},
): RequestEventRecord => ({
  sequence,
  type,
  actor: 'plugin:approvals',
  at: '2026-11-20T09:00:00.000Z',
  data,
  previousHash: `hash-${sequence - 1}`,
  hash: `hash-${sequence}`,
  ...part,
});
const lineOf = async (words: string | RegExp) => {
  const line = (await screen.findByText(words)).closest('li');
  if (!line) {
    throw new Error('Not a line of the history');
  }
  return line;
};

describe('what happened to a request', () => {
  it('names the request for more time, and for whom a delegate acted', async () => {
    const api = new FakeApprovalsApi([aRequest('brevo')]);
    const extension = { requestId: 'longer', number: 'DEM-000042' };
    api.events.push(
      anEvent(1, 'grant.extension_asked', extension),
      anEvent(2, 'grant.extended', { until: '2027-01-31', extension }),
      anEvent(
        3,
        'review.reassigned',
        {
          reviewId: 'privacy',
          reviewers: [],
          unassigned: false,
          cause: 'manual',
          onBehalfOf: 'user:default/hugo-martin',
        },
        { actor: 'user:default/nora-benali' },
      ),
    );
    open(api);

    const asked = await lineOf(/^More time asked for/);
    expect(
      within(asked).getByRole('link', { name: 'DEM-000042' }),
    ).toHaveAttribute('href', '/requests/longer');
    expect(await lineOf(/^Access extended until/)).toHaveTextContent(
      'Access extended until 31 January 2027, by request DEM-000042',
    );
    const handed = await lineOf('Privacy: given to someone else');
    expect(handed).toHaveTextContent(/nora-benali for hugo-martin$/);
  });

  it('says in the sealed trail what is reserved, beside a seal that holds', async () => {
    const api = new FakeApprovalsApi([aRequest('brevo')]);
    api.events.push(
      anEvent(1, 'stage.opened', { stageId: 'reviews' }),
      anEvent(
        2,
        'subject.changed',
        { revision: 2 },
        { redacted: ['/subject/data/finance/annualCost'] },
      ),
    );
    open(api);
    await userEvent.click(
      await screen.findByRole('button', { name: /Audit trail/ }),
    );

    const rows = screen.getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('Reviews: stage begun');
    expect(rows[0]).not.toHaveTextContent(/reserved/);
    expect(rows[1]).toHaveTextContent(/hash-2Part of this event is reserved/);
  });

  it('says that an amount changed to who may only read its band', async () => {
    const api = new FakeApprovalsApi([aRequest('brevo', { revision: 2 })]);
    const band = { low: { en: '1,000 to 5,000', fr: 'De 1 000 à 5 000' } };
    const part = { redacted: true, criteria: [], valueLabels: band };
    const label = { en: 'Yearly cost', fr: 'Coût annuel' };
    api.differences = [
      { path: '/subject/a', label, before: 'low', after: 'low', ...part },
      { path: '/subject/b', label, ...part },
    ];
    open(api);

    const [same, hidden] = await screen.findAllByText(/^Yearly cost/);
    expect(same.closest('li')).toHaveTextContent(
      'After:1,000 to 5,000 (changed)exact value shown to those concerned',
    );
    expect(hidden.closest('li')).toHaveTextContent('After:changedexact');
  });

  it.each([
    ['no-active-grant', /the access had ended already: ask for the access/],
    ['extension-too-late', /the date asked for was over already: ask for more/],
  ] as const)('says why more time was not given: %s', async (failure, why) => {
    open(
      new FakeApprovalsApi([
        aRequest('brevo', {
          status: 'approved',
          waitingFor: [],
          fulfilment: { status: 'failed', failure },
        }),
      ]),
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: why }),
    ).toBeInTheDocument();
  });
});
