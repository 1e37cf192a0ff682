import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PilotScorecardInput,
  Tool,
  ToolPilot,
} from '@passerelle/plugin-martech-common';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { renderPage } from '../__testUtils__/renderPage';
import { PilotSection } from './PilotSection';
import { lastDay, pilotState } from './pilotState';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

const pilot: NonNullable<Tool['pilot']> = {
  requestId: 'r1',
  requester: 'user:default/marketer',
  startsAt: inDays(-20),
  endsAt: inDays(-1),
  team: 'Acquisition',
  successCriteria: ['Two campaigns', 'No help needed'],
  maySubmitScorecard: true,
};

function renderPilot(parts: Partial<typeof pilot>, submit = jest.fn()) {
  const tool = aTool('brevo', {
    status: 'referenced',
    pilot: { ...pilot, ...parts },
  });
  renderPage(<PilotSection tool={tool} />, {
    api: new FakeMartechApi([tool]),
    pilots: { submitScorecard: submit },
  });
  return tool;
}

describe('the pilot of a tool', () => {
  it('is judged criterion by criterion, with a recommendation', async () => {
    const submit = jest.fn(async (_ref: string, _input: PilotScorecardInput) =>
      aTool('brevo'),
    );
    const tool = renderPilot({}, submit);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Judge the pilot' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Send' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Judge each criterion');
    expect(submit).not.toHaveBeenCalled();

    const choose = async (group: string, answer: string) =>
      user.click(
        within(dialog.getByRole('radiogroup', { name: group })).getByRole(
          'radio',
          { name: answer },
        ),
      );
    await choose('Two campaigns', 'Met');
    await choose('No help needed', 'Partly met');
    await choose('What do you recommend?', 'have the tool validated');
    await user.click(dialog.getByRole('button', { name: 'Send' }));
    expect(submit).toHaveBeenCalledWith(tool.ref, {
      results: [
        { criterion: 'Two campaigns', result: 'met' },
        { criterion: 'No help needed', result: 'partly_met' },
      ],
      recommendation: 'validate',
    });
  });

  it('leads to a validation when that was recommended', async () => {
    renderPilot({
      scorecard: {
        at: inDays(0),
        by: 'user:default/marketer',
        results: [
          { criterion: 'Two campaigns', result: 'met' },
          { criterion: 'No help needed', result: 'not_met' },
        ],
        recommendation: 'validate',
        comment: 'Simple and quick.',
      },
    });
    const link = await screen.findByRole('link', {
      name: 'Request its validation',
    });
    expect(link.getAttribute('href')).toMatch(
      /tool-validation\?subject=.*values\.reason=The\+pilot/,
    );
    expect(screen.getByText('Not met')).toBeInTheDocument();
    expect(screen.getByText('Simple and quick.')).toBeInTheDocument();
  });

  it('is not judged by others', async () => {
    renderPilot({ maySubmitScorecard: false });
    expect(
      await screen.findByText(/Whoever asked for the pilot/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it.each<[string, Partial<ToolPilot>]>([
    ['planned', { startsAt: inDays(1), endsAt: inDays(9) }],
    ['running', { startsAt: inDays(-1), endsAt: inDays(9) }],
    ['over', {}],
  ])('knows that it is %s', (state, parts) => {
    expect(pilotState({ ...pilot, ...parts }, new Date())).toBe(state);
  });

  it('ends with its last day', () => {
    expect(lastDay('2027-02-01T00:00:00.000Z')).toMatch(/^2027-01-31/);
  });
});
