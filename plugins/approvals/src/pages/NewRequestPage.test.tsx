import { mockApis } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeApprovalsApi,
  FakeRefusal,
} from '../__testUtils__/FakeApprovalsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RequestsRouter } from './RequestsRouter';

const toolAccess = {
  id: 'tool-access',
  title: { en: 'Request access', fr: 'Demander un accès' },
  description: { en: 'The owner answers.', fr: 'Le responsable répond.' },
  subject: 'required' as const,
  schema: {
    type: 'object',
    required: ['reason'],
    additionalProperties: false,
    properties: {
      reason: {
        type: 'string',
        maxLength: 2000,
        minLength: 1,
        'x-i18n': { en: { title: 'What for?' }, fr: { title: 'Pour quoi ?' } },
      },
      usage: {
        type: 'string',
        enum: ['daily', 'weekly'],
        'x-i18n': {
          en: { title: 'How often', enumNames: ['Every day', 'Every week'] },
        },
      },
      licences: { type: 'integer', minimum: 1, title: 'Licences' },
      personal: { type: 'boolean', title: 'Personal data' },
      until: { type: 'string', format: 'date', title: 'Needed until' },
      teams: {
        type: 'array',
        title: 'Teams',
        items: { type: 'string', title: 'Team' },
      },
    },
  },
};
const path = '/requests/new/tool-access?subject=component:default/brevo';
const mountPath = '/requests/*';
const reason = () => screen.findByRole('textbox', { name: /What for/ });
const send = () => screen.getByRole('button', { name: 'Send the request' });

describe('the form of a new request', () => {
  it('keeps a draft that is not finished, and sends nothing', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await reason();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Licences' }),
      '3',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save as a draft' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/requests/new-1',
      ),
    );
    expect([...api.requests.values()]).toEqual([
      expect.objectContaining({ status: 'draft', values: { licences: 3 } }),
    ]);
  });

  it('tells when an answer can be expected, where the past says so', async () => {
    const expectedAt = '2027-01-12T10:00:00.000Z';
    const api = new FakeApprovalsApi([], [{ ...toolAccess, expectedAt }]);
    const { unmount } = renderPage(<RequestsRouter />, {
      api,
      path,
      mountPath,
    });
    await reason();
    expect(
      screen.getByText(
        'Sent now, it should be answered around Tuesday 12 January.',
      ),
    ).toBeInTheDocument();
    unmount();
    const newApi = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api: newApi, path, mountPath });
    await reason();
    expect(screen.queryByText(/Sent now/)).not.toBeInTheDocument();
  });

  it('says what is wrong at the field once it was left, and files what is right', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api, path, mountPath });

    await userEvent.click(await reason());
    expect(screen.queryByText('Fill this in.')).not.toBeInTheDocument();
    await userEvent.tab();
    expect(await screen.findByText('Fill this in.')).toBeInTheDocument();
    expect(await reason()).toHaveAccessibleDescription(/Fill this in/);
    await userEvent.click(send());
    expect(
      await screen.findByText('One answer needs your attention.'),
    ).toBeInTheDocument();
    await waitFor(async () => expect(await reason()).toHaveFocus());

    await userEvent.type(await reason(), 'Summer campaign');
    expect(screen.queryByText('Fill this in.')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /How often/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Every week' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Licences' }),
      '3',
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Personal data' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Team/ }),
      'CRM',
    );
    await userEvent.dblClick(send());

    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/requests/new-1',
      ),
    );
    expect([...api.requests.values()]).toEqual([
      expect.objectContaining({
        subjectRef: 'component:default/brevo',
        values: {
          reason: 'Summer campaign',
          usage: 'weekly',
          licences: 3,
          personal: true,
          teams: ['CRM'],
        },
      }),
    ]);
  });

  it('keeps what was typed until it is sent or discarded, for that person, type and subject', async () => {
    const session = { storage: mockApis.storage() };
    const api = new FakeApprovalsApi([], [toolAccess]);
    const first = renderPage(<RequestsRouter />, {
      api,
      path,
      mountPath,
      session,
    });
    await userEvent.type(await reason(), 'Half a thought');
    first.unmount();

    const other = renderPage(<RequestsRouter />, {
      api,
      session,
      path,
      mountPath,
      me: 'user:default/engineer',
    });
    expect(await reason()).toHaveValue('');
    other.unmount();

    renderPage(<RequestsRouter />, { api, path, mountPath, session });
    expect(await reason()).toHaveValue('Half a thought');
    expect(
      screen.getByText('We kept what you had started'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(await reason()).toHaveValue('');
    expect(
      screen.queryByText('We kept what you had started'),
    ).not.toBeInTheDocument();
  });

  it('says a known refusal in words of our own', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.type(await reason(), 'Summer campaign');
    api.refusal = Object.assign(
      new FakeRefusal(409, 'Slot "owner" has nobody'),
      { body: { error: { code: 'no-reviewer', message: 'Slot' } } },
    );
    await userEvent.click(send());

    const refusal = await screen.findByText('Your request was not sent');
    const alert = refusal.closest('[role=alert]');
    expect(alert).toHaveTextContent(/Nobody is named for one of the reviews/);
    expect(alert).toHaveTextContent(/What you typed is kept/);
    expect(alert).not.toHaveTextContent(/Slot/);
  });

  it('leads to the request that asks for the same already', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.type(await reason(), 'Summer campaign');
    api.refusal = new FakeRefusal(409, 'Asked already', 'open-already', {
      request: '42',
      number: 'DEM-000042',
    });
    await userEvent.click(send());

    expect(
      await screen.findByRole('link', { name: 'See request DEM-000042' }),
    ).toHaveAttribute('href', '/requests/42');
  });

  it('says why the request type refuses, in its own words', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.type(await reason(), 'Summer campaign');
    const text = { en: 'Brevo is suspended.', fr: 'Brevo est suspendu.' };
    api.refusal = new FakeRefusal(409, 'Server words', 'gone', {}, text);
    await userEvent.click(send());

    const refusal = await screen.findByText('Your request was not sent');
    const alert = refusal.closest('[role=alert]');
    expect(alert).toHaveTextContent(/Brevo is suspended\..*What you typed/);
    expect(alert).not.toHaveTextContent(/Server words/);
  });

  it('shows a refusal in words, keeps the text and can be sent again', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, { api, path, mountPath });
    await userEvent.type(await reason(), 'Summer campaign');
    api.refusal = new FakeRefusal(409, 'Nobody can answer slot owner');
    await userEvent.click(send());

    const refusal = await screen.findByText('Your request was not sent');
    expect(refusal.closest('[role=alert]')).toHaveTextContent(
      /cannot be sent as things stand. What you typed is kept.*Nobody can answer slot owner/,
    );
    expect(await reason()).toHaveValue('Summer campaign');
    await userEvent.click(send());
    await waitFor(() => expect(api.requests.size).toBe(1));
  });

  it('is filled in by a link, says what it left out, and gives the link on', async () => {
    const api = new FakeApprovalsApi([], [toolAccess]);
    renderPage(<RequestsRouter />, {
      api,
      path: `${path}&values.reason=SMS&values.licences=2&values.colour=red&beneficiary=user:default/nora-benali`,
      mountPath,
    });
    expect(await reason()).toHaveValue('SMS');
    expect(screen.getByText(/were left out: colour/)).toBeInTheDocument();
    expect(screen.getByText(/^nora.benali$/i)).toBeInTheDocument();

    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.clear(await reason());
    await user.type(await reason(), 'Letters');
    await user.click(
      screen.getByRole('button', { name: 'Copy a link to this filled form' }),
    );
    expect(await screen.findByText(/^Link copied/)).toBeInTheDocument();
    const link = new URL(copied.mock.calls[0][0]);
    expect(Object.fromEntries(link.searchParams)).toEqual({
      subject: 'component:default/brevo',
      beneficiary: 'user:default/nora-benali',
      'values.reason': 'Letters',
      'values.licences': '2',
    });

    await user.click(send());
    await waitFor(() => expect(api.requests.size).toBe(1));
    expect([...api.requests.values()][0]).toMatchObject({
      values: { reason: 'Letters', licences: 2 },
      beneficiary: 'user:default/nora-benali',
    });
  });
});
