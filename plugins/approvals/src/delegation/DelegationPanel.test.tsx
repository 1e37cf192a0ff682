import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRequest, aReview } from '../__testUtils__/aRequest';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { DeskRouter } from '../pages/DeskRouter';

const open = async (api: FakeApprovalsApi) => {
  renderPage(<DeskRouter />, { api, path: '/desk', me: 'user:default/dpo' });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Delegate my reviews' }),
  );
};

describe('delegating reviews', () => {
  it('asks for a person and an end before it sends, and lists what was given', async () => {
    const api = new FakeApprovalsApi([]);
    await open(api);
    const form = within(
      screen.getByRole('form', { name: 'Delegate my reviews' }),
    );
    const send = form.getByRole('button', { name: 'Delegate' });
    await userEvent.click(send);
    expect(form.getByRole('alert')).toHaveTextContent(/Choose who/);
    await userEvent.type(form.getByRole('combobox'), 'nora');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Nora Benali' }),
    );
    expect(form.getByRole('alert')).toHaveTextContent(/end/);
    const to = within(form.getByRole('group', { name: /^To/ }));
    const type = (part: RegExp, digits: string) =>
      userEvent.type(to.getByRole('spinbutton', { name: part }), digits);
    await type(/day/, '31');
    await type(/month/, '12');
    await type(/year/, '2090');
    await userEvent.click(send);
    await waitFor(() => expect(api.delegations).toHaveLength(1));
    expect(api.delegations[0]).toMatchObject({
      delegate: 'user:default/nora-benali',
      delegator: 'user:default/dpo',
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'End it now' }),
    );
    expect(await screen.findByText('Ended')).toBeInTheDocument();
  });

  it('says for whom a delegated review is answered', async () => {
    const review = aReview('security', 'Security', {
      allowedVerdicts: ['approve'],
      onBehalfOf: 'user:default/nora-benali',
    });
    const stage = aRequest('brevo').stages[0];
    await open(
      new FakeApprovalsApi([
        aRequest('brevo', { stages: [{ ...stage, reviews: [review] }] }),
      ]),
    );
    expect(
      await screen.findByText(/You answer for nora-benali/),
    ).toBeInTheDocument();
  });
});
