import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRequest, aReview } from '../__testUtils__/aRequest';
import {
  FakeApprovalsApi,
  FakeRefusal,
} from '../__testUtils__/FakeApprovalsApi';
import { FakeSignals, renderPage } from '../__testUtils__/renderPage';
import { RequestsRouter } from './RequestsRouter';

const stages = (...reviews: ReturnType<typeof aReview>[]) => [
  {
    id: 'reviews',
    title: { en: 'Reviews', fr: 'Avis' },
    rule: { kind: 'all' as const },
    status: 'open' as const,
    reviews,
  },
];
const path = '/requests/brevo';
const mountPath = '/requests/*';
const answer = (name: string | RegExp) =>
  screen.findByRole('heading', { level: 2, name });

describe('the page of a request', () => {
  it('says why the portal opened it', async () => {
    const reason = { en: 'Its contract ends soon', fr: 'Son contrat finit' };
    const filedBy = { service: 'plugin:intranet', reason };
    const api = new FakeApprovalsApi([aRequest('brevo', { filedBy })]);
    renderPage(<RequestsRouter />, { api, path, mountPath });

    await answer('The portal opened this request');
    expect(screen.getByText(reason.en)).toBeInTheDocument();
  });

  it('tells the requester where it is, and shows the next answer without a reload', async () => {
    const signals = new FakeSignals();
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        stages: stages(
          aReview('security', 'Security', {
            status: 'approved',
            decision: {
              verdict: 'approve',
              by: 'user:default/security-officer',
              at: '2026-11-19T11:05:00.000Z',
              comment: 'Well encrypted',
              revision: 1,
            },
          }),
          aReview('privacy', 'Privacy', {
            reason: { en: 'because it holds personal data', fr: '' },
          }),
        ),
        waitingFor: ['group:default/privacy'],
      }),
    ]);
    renderPage(<RequestsRouter />, { api, path, mountPath, signals });

    expect(await answer('It is with the privacy team.')).toBeInTheDocument();
    expect(screen.getByText('“Well encrypted”')).toBeInTheDocument();
    expect(
      screen.getByText('because it holds personal data'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Favourable' }),
    ).not.toBeInTheDocument();

    const { version } = api.change('brevo', {
      status: 'approved',
      waitingFor: [],
      fulfilment: { status: 'done' },
    });
    act(() =>
      signals.send({ action: 'request-changed', requestId: 'brevo', version }),
    );
    expect(await answer('It is done.')).toBeInTheDocument();
  });

  it('asks once more before it takes a request back', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', { allowedActions: ['withdraw'] }),
    ]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Withdraw the request' }),
    );
    const question = screen.getByRole('group', {
      name: 'Withdraw this request?',
    });
    expect(within(question).getByRole('textbox')).toHaveFocus();
    await userEvent.click(
      within(question).getByRole('button', { name: 'Withdraw it' }),
    );
    expect(await answer('It was withdrawn.')).toBeInTheDocument();
  });

  it('shows what is missing, and what the trail says in plain words', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        status: 'changes_requested',
        allowedActions: ['edit', 'submit'],
        stages: stages(
          aReview('privacy', 'Privacy', {
            status: 'changes_requested',
            decision: {
              verdict: 'request_changes',
              by: 'user:default/dpo',
              at: '2026-11-19T16:40:00.000Z',
              comment: 'Where are the backups?',
              revision: 1,
            },
          }),
        ),
      }),
    ]);
    const event = (sequence: number, type: string, data: object) => ({
      sequence,
      type,
      actor: 'user:default/dpo',
      at: `2026-11-19T16:4${sequence}:00.000Z`,
      data: { ...data },
      previousHash: '',
      hash: `hash-${sequence}`,
    });
    api.events.push(
      event(1, 'request.created', {}),
      event(2, 'request.submitted', {}),
      event(3, 'review.opened', { reviewId: 'privacy' }),
      event(4, 'review.decided', {
        reviewId: 'privacy',
        verdict: 'request_changes',
        comment: 'Where are the backups?',
      }),
    );
    renderPage(<RequestsRouter />, { api, path, mountPath });

    expect(
      await answer('It waits for you: something is missing.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Complete and send again' }),
    ).toHaveAttribute('href', '/requests/brevo/edit');
    const history = within(screen.getByRole('region', { name: 'History' }));
    const lines = await history.findAllByRole('listitem');
    expect(lines.map(line => line.firstChild?.textContent)).toEqual([
      'Privacy: to be completed',
      'Request sent',
      'Request started',
    ]);
    await userEvent.click(
      history.getByRole('button', { name: /Audit trail.*4 events/ }),
    );
    expect(await history.findByText('hash-3')).toBeVisible();
  });

  it('lets a reviewer answer there, and only with what the answer needs', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        allowedActions: ['decide'],
        stages: stages(
          aReview('privacy', 'Privacy', {
            allowedVerdicts: ['approve', 'approve_with_conditions', 'reject'],
          }),
        ),
      }),
    ]);
    renderPage(<RequestsRouter />, {
      api,
      path,
      mountPath,
      me: 'user:default/dpo',
    });
    expect(await answer('It waits for your answer.')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Unfavourable' }));
    expect(
      await screen.findByText('This answer needs a sentence that explains it.'),
    ).toBeInTheDocument();
    expect(api.decisions).toEqual([]);

    const withConditions = screen.getByRole('button', {
      name: 'Favourable with conditions',
    });
    await userEvent.click(withConditions);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Condition 1' }),
      'No export',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /Your answer/ }),
      'Fine inside the EU',
    );
    await userEvent.click(withConditions);

    await waitFor(() =>
      expect(api.decisions).toEqual([
        {
          requestId: 'brevo',
          reviewId: 'privacy',
          revision: 1,
          verdict: 'approve_with_conditions',
          comment: 'Fine inside the EU',
          conditions: ['No export'],
        },
      ]),
    );
    expect(
      await screen.findByText(/Sent: Favourable with conditions/),
    ).toBeInTheDocument();
  });

  it('sends a reminder, and says when the next one is possible', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', { allowedActions: ['nudge'] }),
    ]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    const remind = await screen.findByRole('button', {
      name: 'Send a reminder',
    });
    await userEvent.click(remind);
    expect(
      await screen.findByText(/^Reminder sent to .*next working day/),
    ).toBeInTheDocument();
    api.refusal = new FakeRefusal(409, 'Reminded', 'nudged-already');
    await userEvent.click(remind);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /already been sent today: the next one is possible on the next working day/,
    );
  });

  it('hands a review to somebody of the catalog, with a reason', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', { allowedActions: ['reassign'] }),
    ]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hand over' }),
    );
    const question = within(
      screen.getByRole('group', { name: 'Hand this review over?' }),
    );
    const confirm = question.getByRole('button', { name: 'Hand it over' });
    await userEvent.click(confirm);
    expect(question.getByRole('alert')).toHaveTextContent(/at least one/);
    await userEvent.type(
      question.getByRole('combobox', { name: 'Who answers from now on' }),
      'nora',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Nora Benali' }),
    );
    await userEvent.type(
      question.getByRole('textbox', { name: 'Reason' }),
      'On leave',
    );
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(api.requests.get('brevo')?.waitingFor).toEqual([
        'user:default/nora-benali',
      ]),
    );
  });

  it('takes an access back only with a reason', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        status: 'approved',
        waitingFor: [],
        grant: { status: 'active' },
        allowedActions: ['revoke', 'extend'],
      }),
    ]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take the access back' }),
    );
    const confirm = screen.getByRole('button', { name: 'Take it back' });
    await userEvent.click(confirm);
    expect(screen.getByRole('alert')).toHaveTextContent(/Say why/);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Reason' }),
      'Left the team',
    );
    await userEvent.click(confirm);
    expect(
      await answer('What was granted has been taken back.'),
    ).toBeInTheDocument();
  });

  it('says that it cannot find a request that is not visible', async () => {
    renderPage(<RequestsRouter />, {
      api: new FakeApprovalsApi([]),
      path,
      mountPath,
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /We cannot find/,
    );
  });
});
