import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRequest } from '../__testUtils__/aRequest';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RequestsRouter } from './RequestsRouter';

const open = (api: FakeApprovalsApi, path = '/requests/brevo') =>
  renderPage(<RequestsRouter />, { api, path, mountPath: '/requests/*' });
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
const choose = async (field: RegExp, term: string, name: string) => {
  await userEvent.type(screen.getByRole('combobox', { name: field }), term);
  await userEvent.click(await screen.findByRole('option', { name }));
};

describe('what people do on the page of a request', () => {
  it('says so when neither an id nor a number leads anywhere', async () => {
    open(new FakeApprovalsApi([aRequest('brevo')]), '/requests/DEM-9');
    expect(
      await screen.findByText('We cannot find this request'),
    ).toBeInTheDocument();
  });

  it('leads from a number to the request', async () => {
    open(
      new FakeApprovalsApi([aRequest('brevo', { number: 'DEM-000123' })]),
      '/requests/DEM-000123',
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Access to brevo' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/requests/brevo',
    );
  });

  it('asks somebody else too, and keeps the present reviewers', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', { allowedActions: ['reassign'] }),
    ]);
    open(api);
    await press('Ask someone else too');
    await press('Ask them');
    expect(screen.getByRole('alert')).toHaveTextContent(/at least one person/);
    await choose(/Who else may answer/, 'nora', 'Nora Benali');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'She knows this tool',
    );
    await press('Ask them');
    await waitFor(() =>
      expect(api.requests.get('brevo')?.waitingFor).toEqual([
        'group:default/privacy',
        'user:default/nora-benali',
      ]),
    );
  });

  it('adds documents to a comment and tells people, without codes to type', async () => {
    open(new FakeApprovalsApi([aRequest('brevo')]));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Your comment' }),
      'Here it is',
    );
    await press('Add a document');
    await press('Send the comment');
    expect(
      await screen.findByText(/Give each document a name/),
    ).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Name of document 1' }),
      'The contract',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Address of document 1' }),
      'https://files.example/contract',
    );
    await press('Tell someone');
    await choose(/Who is told/, 'nora', 'Nora Benali');
    await press('Send the comment');

    expect(await screen.findByText('Comment sent.')).toBeInTheDocument();
    const links = screen.getAllByRole('link', { name: 'The contract' });
    // In the comment, and among the documents of the request.
    expect(links).toHaveLength(2);
    expect(links[0]).toHaveAttribute('href', 'https://files.example/contract');
    expect(links[0]).toHaveAttribute('rel', 'noopener noreferrer');
    expect(screen.queryByText(/user:default/)).not.toBeInTheDocument();
  });

  it('leads who holds an access to ask for more time, and between both requests', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        status: 'approved',
        subjectRef: 'component:default/brevo',
        grant: { status: 'active', mayAskExtension: true },
      }),
      aRequest('longer', { extends: 'brevo' }),
    ]);
    const { unmount } = open(api);
    expect(
      await screen.findByRole('link', { name: 'Ask for more time' }),
    ).toHaveAttribute(
      'href',
      '/requests/new/tool-access?subject=component%3Adefault%2Fbrevo&extends=brevo&values.reason=Summer+campaign',
    );
    unmount();
    api.change('brevo', {
      grant: { status: 'active', extensionRequestId: 'longer' },
    });
    open(api);
    await userEvent.click(
      await screen.findByRole('link', { name: 'see that request' }),
    );
    expect(
      await screen.findByRole('link', { name: 'see the first request' }),
    ).toHaveAttribute('href', '/requests/brevo');
  });

  it('says until when what was accepted lasts, to who sets it up', async () => {
    const api = new FakeApprovalsApi([
      aRequest('brevo', {
        status: 'approved',
        fulfilment: { status: 'pending', until: '2099-03-31T21:59:59.999Z' },
        allowedActions: ['fulfil'],
      }),
    ]);
    const report = jest.spyOn(api, 'reportFulfilment');
    open(api);
    expect(
      await screen.findByText(/it ends on .*2099, as accepted/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'It is done' }));
    await waitFor(() =>
      expect(report).toHaveBeenCalledWith(
        'brevo',
        { status: 'done' },
        expect.anything(),
      ),
    );
  });
});
