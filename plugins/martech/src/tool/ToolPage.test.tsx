import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Tool, ToolStatus } from '@passerelle/plugin-martech-common';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { renderPage } from '../__testUtils__/renderPage';
import { MainAction } from './MainAction';
import { SuspensionAction } from './SuspensionAction';
import { ToolPage } from './ToolPage';

const ref = 'component:default/brevo';
const sinch = aTool('sinch');

function renderTool(tool: Tool) {
  return renderPage(
    <>
      <SuspensionAction tool={tool} />
      <MainAction tool={tool} />
      <ToolPage toolRef={tool.ref} />
    </>,
    { api: new FakeMartechApi([tool, sinch]) },
  );
}

/** What the page offers to ask for, by the words of the links that name this tool. */
function requestLinks() {
  return screen
    .queryAllByRole('link', { name: /^Request/ })
    .filter(link =>
      link.getAttribute('href')?.includes(encodeURIComponent(ref)),
    )
    .map(link => link.textContent);
}

describe('the page of a tool', () => {
  it.each([
    ['not known to be harmless', undefined, /does not say yet which data/],
    [
      'harmless',
      { classification: 'public', personal: false } as const,
      /^Nothing in its sheet calls for particular care\.$/,
    ],
  ])(
    'says of what nothing speaks against that it is %s',
    async (_what, data, words) => {
      renderTool(aTool('brevo', { data, risk: { tier: 'low', reasons: [] } }));
      expect(await screen.findByText(words)).toBeInTheDocument();
    },
  );

  it('shows its conditions of use before access is asked for, and takes their acknowledgement along', async () => {
    const tool = aTool('brevo', {
      status: 'approved_with_conditions',
      validation: { conditions: ['Consent first'] },
    });
    renderTool(tool);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Request access' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Consent first')).toBeInTheDocument();
    expect(
      dialog.getByRole('link', { name: /I will keep to them/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/tool-access.*values\.acknowledgedConditions=true/),
    );
  });

  it.each<[ToolStatus, Partial<Tool['validation']>, string, string[]]>([
    ['approved', {}, 'Yes, you can use it.', ['Request access']],
    [
      'approved_with_conditions',
      { conditions: ['Consent first'] },
      'Yes, you can use it, under one condition.',
      [],
    ],
    [
      'pilot',
      {},
      'Not yet for everybody: it is a pilot, a small group is trying it out first.',
      [],
    ],
    ['in_review', {}, 'Not yet: it is being validated.', []],
    [
      'referenced',
      {},
      'Not yet: it is listed, but nobody has asked for its validation.',
      ['Request validation'],
    ],
    [
      'detected',
      {},
      'Not yet: it was detected in the company, and nobody has examined it.',
      ['Request validation'],
    ],
    [
      'refused',
      { refusal: { reason: 'Data leaves the EU', substitutes: [sinch.ref] } },
      'No: use Sinch instead.',
      [],
    ],
    [
      'suspended',
      {
        suspension: {
          reason: 'A leak',
          at: '2026-11-20T10:00:00Z',
          by: 'user:default/security-officer',
        },
      },
      'No: its use is suspended for now.',
      [],
    ],
    ['retiring', {}, 'Not for something new: it is being retired.', []],
    ['retired', {}, 'No: it has been retired.', []],
  ])(
    'that is %s answers first, and offers only what can be asked for',
    async (status, validation, answer, actions) => {
      renderTool(aTool('brevo', { status, validation }));
      expect(
        await screen.findByRole('heading', { level: 2, name: answer }),
      ).toBeInTheDocument();
      await waitFor(() => expect(requestLinks()).toEqual(actions));
    },
  );

  it('shows the reason beside each verdict, and every criterion in words', async () => {
    renderTool(
      aTool('brevo', {
        status: 'approved_with_conditions',
        validation: {
          conditions: ['Consent first'],
          criteria: [
            {
              id: 'privacy',
              verdict: 'passed_with_conditions',
              by: 'user:default/dpo',
              at: '2026-01-15T10:00:00Z',
              expiresAt: '2027-01-15T10:00:00Z',
              comment: 'Consent is required',
              conditions: ['Consent first'],
            },
          ],
        },
      }),
    );
    const passport = await screen.findByRole('region', {
      name: 'Validation passport',
    });
    const privacy = within(passport)
      .getByRole('heading', { name: /Data protection/ })
      .closest('li');
    expect(privacy).toHaveTextContent('Favourable with conditions');
    expect(privacy).toHaveTextContent('15 Jan 2026 · dpo');
    expect(privacy).toHaveTextContent('Valid until 15 Jan 2027');
    expect(privacy).toHaveTextContent('Consent is required');
    expect(within(passport).getAllByText('Not examined')).toHaveLength(4);
  });

  it.each<[ToolStatus, string | undefined, string]>([
    ['refused', undefined, 'Not examined'],
    ['retired', undefined, 'Not examined'],
    ['pilot', undefined, 'Not examined'],
    ['referenced', undefined, 'Not examined'],
    ['in_review', undefined, 'Awaited'],
    ['approved', 'running', 'Awaited'],
  ])(
    'that is %s with the validation %p calls a missing verdict: %s',
    async (status, requestId, word) => {
      renderTool(
        aTool('brevo', { status, validation: { criteria: [], requestId } }),
      );
      const passport = await screen.findByRole('region', {
        name: 'Validation passport',
      });
      expect(within(passport).getAllByText(word)).toHaveLength(5);
    },
  );

  it('shows what only the tool at the other end says that they exchange', async () => {
    renderTool({
      ...aTool('brevo'),
      integration: {
        status: 'none',
        flows: [],
        flowsOfOthers: [
          {
            with: 'component:default/crm',
            direction: 'in',
            method: 'api',
            status: 'live',
            data: ['contact'],
          },
        ],
      },
    });
    const section = await screen.findByRole('region', {
      name: 'Connected to our tools',
    });
    expect(within(section).getByRole('listitem')).toHaveTextContent(
      /receives data from .*contact details · API · according to the sheet of that tool/,
    );
  });

  it('keeps files and codes one level below, in words', async () => {
    renderTool(aTool('brevo', { lifecycle: 'production' }));
    expect(
      await screen.findByText(
        'This sheet is kept up to date by the engineers.',
      ),
    ).toBeInTheDocument();
    const file = { name: 'Export as YAML' };
    expect(screen.queryByRole('button', file)).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^Technical details/ }),
    );
    expect(screen.getByRole('button', file)).toBeInTheDocument();
    expect(screen.getByText('In use')).toBeInTheDocument();
  });

  it('waits for a tool that the registry has not read yet', async () => {
    renderPage(<ToolPage toolRef="component:default/newcomer" />, {
      api: new FakeMartechApi([]),
    });
    expect(
      await screen.findByText('This tool is being read'),
    ).toBeInTheDocument();
  });

  it('is suspended with a reason, by those who may', async () => {
    const tool = aTool('brevo');
    renderTool(tool);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Suspend' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Suspend now' }));
    expect(dialog.getByText('Please write a few words.')).toBeInTheDocument();
    await userEvent.type(dialog.getByRole('textbox'), 'A leak');
    await userEvent.click(dialog.getByRole('button', { name: 'Suspend now' }));
    expect(
      await screen.findByRole('heading', {
        name: 'No: its use is suspended for now.',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Reason: A leak')).toBeInTheDocument();
  });
});
