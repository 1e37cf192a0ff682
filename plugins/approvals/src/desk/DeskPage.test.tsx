import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRequest, aReview } from '../__testUtils__/aRequest';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { FakeSignals, renderPage } from '../__testUtils__/renderPage';
import { DeskRouter } from '../pages/DeskRouter';

const mine = (id: string) =>
  aRequest(id, {
    allowedActions: ['decide'],
    stages: [
      {
        id: 'reviews',
        title: { en: 'Reviews', fr: 'Avis' },
        rule: { kind: 'all' },
        status: 'open',
        reviews: [
          aReview('privacy', 'Privacy', {
            allowedVerdicts: ['approve', 'request_changes', 'reject'],
          }),
        ],
      },
    ],
  });
const open = (api: FakeApprovalsApi, signals?: FakeSignals) =>
  renderPage(<DeskRouter />, {
    api,
    signals,
    path: '/desk',
    me: 'user:default/dpo',
  });
const shown = (id: string) =>
  screen.findByRole('heading', { level: 2, name: `Access to ${id}: Privacy` });
const comment = () => screen.getByRole('textbox', { name: /Your answer/ });

describe('the reviewer desk', () => {
  it('is worked through by keyboard: browse, answer, next', async () => {
    const api = new FakeApprovalsApi(['brevo', 'hotjar', 'canva'].map(mine));
    open(api);
    expect(
      await screen.findByText(/3 reviews wait for you/),
    ).toBeInTheDocument();
    await shown('brevo');

    await userEvent.keyboard('j');
    await shown('hotjar');
    await userEvent.keyboard('k');
    await shown('brevo');

    // "a" goes to the button; only Enter sends.
    await userEvent.keyboard('a');
    expect(screen.getByRole('button', { name: /^Favourable/ })).toHaveFocus();
    expect(api.decisions).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText('Sent: Favourable, for “Access to brevo”.'),
    ).toBeInTheDocument();
    await shown('hotjar');

    await userEvent.keyboard('c');
    expect(comment()).toHaveFocus();
    // While typing, keys are letters.
    await userEvent.keyboard('jack?');
    expect(comment()).toHaveValue('jack?');
    await userEvent.click(
      screen.getByRole('button', { name: /^To be completed/ }),
    );
    await shown('canva');
    expect(
      api.decisions.map(({ requestId, verdict }) => [requestId, verdict]),
    ).toEqual([
      ['brevo', 'approve'],
      ['hotjar', 'request_changes'],
    ]);
  });

  it('lets the keys be switched off', async () => {
    open(new FakeApprovalsApi(['brevo', 'hotjar'].map(mine)));
    await shown('brevo');
    await userEvent.keyboard('?');
    await userEvent.click(
      screen.getByRole('switch', { name: 'Use keyboard shortcuts' }),
    );
    await userEvent.keyboard('j');
    expect(await shown('brevo')).toBeInTheDocument();
  });

  it('shows who decides last what the stages before answered', async () => {
    const request = mine('brevo');
    const [last] = request.stages;
    const earlier = {
      ...last,
      id: 'opinions',
      status: 'passed' as const,
      reviews: [
        aReview('security', 'Security', {
          status: 'approved_with_conditions',
          decision: {
            verdict: 'approve_with_conditions',
            by: 'user:default/security-officer',
            at: '2026-11-20T09:00:00.000Z',
            revision: 1,
            conditions: ['Only behind single sign-on'],
          },
        }),
      ],
    };
    open(new FakeApprovalsApi([{ ...request, stages: [earlier, last] }]));
    await shown('brevo');
    const heading = screen.getByRole('heading', {
      name: 'Opinions already given',
    });
    const section = heading.closest('section');
    expect(section).toHaveTextContent('Security');
    expect(section).toHaveTextContent('Only behind single sign-on');
  });

  it('shows a change first when the request moved meanwhile, and keeps the text', async () => {
    const api = new FakeApprovalsApi([mine('brevo')]);
    open(api);
    await shown('brevo');
    await userEvent.type(comment(), 'Not like this');
    // The requester changed it a moment ago; this browser has not heard yet.
    api.change('brevo', { revision: 2 });
    api.differences = [
      { path: '/values/hosting', before: 'US', after: 'EU', criteria: [] },
    ];
    await userEvent.click(screen.getByRole('button', { name: 'Unfavourable' }));

    const notice = (
      await screen.findByText('The request changed while you were reading')
    ).closest('[role=alert]');
    expect(notice).toHaveTextContent(/Hosting.*US.*EU/);
    expect(comment()).toHaveValue('Not like this');
    expect(screen.getByRole('button', { name: 'Unfavourable' })).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'I have seen the change' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Unfavourable' }));
    await waitFor(() =>
      expect(api.decisions).toEqual([
        expect.objectContaining({ revision: 2, comment: 'Not like this' }),
      ]),
    );
  });

  it('says so when somebody else has answered, and shows new reviews live', async () => {
    const signals = new FakeSignals();
    const api = new FakeApprovalsApi([mine('brevo')]);
    open(api, signals);
    await shown('brevo');
    api.requests.set('hotjar', mine('hotjar'));
    act(() =>
      signals.send({
        action: 'request-changed',
        requestId: 'hotjar',
        version: 3,
      }),
    );
    const queue = screen.getByRole('list', { name: 'Reviews' });
    expect(
      await within(queue).findByText('Access to hotjar'),
    ).toBeInTheDocument();
  });

  it('shows what to check, in words, and keeps the ticks in this browser only', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        stages: [
          {
            id: 'reviews',
            title: { en: 'Reviews', fr: 'Avis' },
            rule: { kind: 'all' },
            status: 'open',
            reviews: [
              aReview('privacy', 'Privacy', {
                allowedVerdicts: ['approve'],
                checklist: [{ en: 'Legal basis', fr: 'Base légale' }],
              }),
            ],
          },
        ],
      }),
    ]);
    const label = { en: 'Kept for', fr: 'Conservation' };
    api.fields = [
      { path: '/subject/keep', label, value: 'P3Y', criteria: ['privacy'] },
      { path: '/subject/sso', value: 'saml', criteria: ['security'] },
    ];
    const { unmount } = open(api);
    expect(await screen.findByText('Kept for')).toBeInTheDocument();
    expect(screen.getByText('3 years')).toBeInTheDocument();
    expect(screen.queryByText('saml')).not.toBeInTheDocument();
    const box = () => screen.findByRole('checkbox', { name: 'Legal basis' });
    await userEvent.click(await box());
    expect(screen.getByText(/1 of 1 ticked/)).toBeInTheDocument();

    unmount();
    open(api);
    expect(await box()).toBeChecked();
    api.change('brevo', { revision: 2 });
    // Another version is another thing to check.
    await userEvent.click(screen.getByRole('button', { name: /^Favourable/ }));
    await waitFor(async () => expect(await box()).not.toBeChecked());
  });

  it('answers several reviews with one comment, each with its own result', async () => {
    const api = new FakeApprovalsApi(['brevo', 'hotjar', 'canva'].map(mine));
    open(api);
    await shown('brevo');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Select all that is shown' }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: /^Select DEM-canva/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Answer 2 reviews together' }),
    );
    // Somebody changed one of them meanwhile.
    api.change('hotjar', { revision: 2 });
    await userEvent.click(
      screen.getByRole('button', { name: /^To be completed/ }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/needs a sentence/);
    await userEvent.type(
      screen.getByRole('textbox', { name: /the same for all/ }),
      'Which data?',
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^To be completed/ }),
    );
    expect(
      await screen.findByText('1 answer of 2 was sent'),
    ).toBeInTheDocument();
    const [sent, refused] = within(
      screen.getByRole('list', { name: 'Reviews that you answer together' }),
    ).getAllByRole('listitem');
    expect(sent).toHaveTextContent(/Access to brevo.*Sent/);
    expect(refused).toHaveTextContent(/Access to hotjar.*changed.*Not sent/);
    expect(api.decisions).toEqual([
      expect.objectContaining({ requestId: 'brevo', comment: 'Which data?' }),
    ]);
  });

  it('says what it is for when nothing waits', async () => {
    open(new FakeApprovalsApi([]));
    expect(
      await screen.findByText(/When a request needs your opinion/),
    ).toBeInTheDocument();
  });
});
