import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { FakeRatingApi } from '../__testUtils__/FakeRatingApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RatingSection } from './RatingSection';

/** Journeys, typed key by key, on a busy machine. */
jest.setTimeout(30_000);

const tool = aTool('brevo');

function render(ratings: FakeRatingApi) {
  renderPage(<RatingSection tool={tool} />, {
    api: new FakeMartechApi([tool]),
    ratings,
  });
}

describe('the opinions on a tool', () => {
  it('can be given, changed and taken back with the keyboard alone', async () => {
    render(
      new FakeRatingApi({
        'user:default/anna': {
          stars: 2,
          comment: 'Slow',
          at: '2026-11-01T09:00:00.000Z',
        },
      }),
    );
    expect(await screen.findByText('2 out of 5')).toBeVisible();
    const give = screen.getByRole('button', { name: 'Give my opinion' });
    act(() => give.focus());
    await userEvent.keyboard('{Enter}');
    const question = screen.getByRole('group', {
      name: 'How many stars do you give it?',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(question).toHaveAccessibleDescription(
      'Choose how many stars you give.',
    );

    const four = within(question).getByRole('radio', { name: '4 stars' });
    act(() => four.focus());
    await userEvent.keyboard(' {Tab}Simple{Tab}{Enter}');
    expect(await screen.findByText('3 out of 5')).toBeVisible();
    expect(screen.getByText('Simple')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByRole('radio', { name: '4 stars' })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('2 out of 5')).toBeVisible();
    expect(screen.queryByText('Simple')).not.toBeInTheDocument();
  });

  it('invites to be the first', async () => {
    render(new FakeRatingApi());
    expect(
      await screen.findByText(/Nobody has given an opinion/),
    ).toBeVisible();
  });
});
