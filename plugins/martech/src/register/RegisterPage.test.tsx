import type { EditableSheet } from '@passerelle/plugin-martech-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { fullSheet } from '../__testUtils__/fullSheet';
import { FakeRegistrationApi } from '../__testUtils__/FakeRegistrationApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EditPage } from './EditPage';
import { RegisterPage } from './RegisterPage';

jest.setTimeout(30_000);

const render = (
  page: JSX.Element,
  registration: FakeRegistrationApi,
  path: string,
) =>
  renderPage(page, {
    api: new FakeMartechApi([aTool('brevo')]),
    registration,
    path,
  });

describe('registering a tool', () => {
  it('keeps a draft, and finds the tool that is there already', async () => {
    const registration = new FakeRegistrationApi();
    registration.duplicates = [
      {
        tool: aTool('brevo'),
        reasons: [
          {
            code: 'same_name',
            text: { en: 'It has the same name', fr: 'Même nom' },
          },
        ],
      },
    ];
    await render(<RegisterPage />, registration, '/tools/register');
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Name(?! in)/ }),
      'Brev',
    );
    const found = await screen.findByRole('link', {
      name: 'Use Brevo instead',
    });
    expect(found).toHaveAttribute('href', '/catalog/default/component/brevo');
    expect(screen.getByText('It has the same name')).toBeInTheDocument();
    await waitFor(
      () =>
        expect([...registration.drafts.values()][0]?.sheet).toMatchObject({
          title: { en: 'Brev', fr: 'Brev' },
        }),
      { timeout: 5_000 },
    );
    expect(screen.getByText(/^Kept\./)).toBeInTheDocument();
    // What is being written is not offered as something left behind.
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Name(?! in)/ }),
      'o',
    );
    expect(screen.queryByText('Go on where you left off')).toBeNull();
  });

  it('keeps no draft of a mere click', async () => {
    const registration = new FakeRegistrationApi();
    const { unmount } = render(
      <RegisterPage />,
      registration,
      '/tools/register',
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: /^A service made/ }),
    );
    unmount();
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(registration.drafts.size).toBe(0);
  });

  it('marks all that is missing, and leads to the first of it', async () => {
    await render(
      <RegisterPage />,
      new FakeRegistrationApi(),
      '/tools/register',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
    const name = screen.getByRole('textbox', { name: /^Name(?! in)/ });
    expect(await screen.findAllByText('to be filled in')).toHaveLength(3);
    expect(name).toBeInvalid();
    expect(
      screen.getByRole('textbox', { name: /^What it is for(?!,)/ }),
    ).toBeInvalid();
    expect(name).toHaveFocus();
  });

  it('names at the end what is missing as the form does, and leads there', async () => {
    await render(
      <RegisterPage />,
      new FakeRegistrationApi(),
      '/tools/register?step=preview',
    );
    const ways = await screen.findAllByRole('button', {
      name: /to be filled in/,
    });
    expect(ways.map(way => way.textContent)).toEqual([
      'Name – to be filled in',
      'Need that it meets – to be filled in',
      'What it is for – to be filled in',
    ]);
    await userEvent.click(ways[0]);
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /^Name(?! in)/ }),
      ).toHaveFocus(),
    );
  });

  it('says what is missing before it goes on, and what can be published at the end', async () => {
    const registration = new FakeRegistrationApi();
    await registration.createDraft({ title: 'Sendall' });
    await render(
      <RegisterPage />,
      registration,
      '/tools/register?draft=draft-1',
    );
    await screen.findAllByDisplayValue('Sendall');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findAllByText('to be filled in')).not.toHaveLength(0);
    await userEvent.click(
      screen.getByRole('button', { name: '5. Look and publish' }),
    );
    expect(
      await screen.findByText(
        'Something is missing before it can be published',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });

  it('shows the tool as colleagues will see it, and publishes it', async () => {
    const registration = new FakeRegistrationApi();
    await registration.createDraft({
      title: 'Sendall',
      category: 'email-marketing',
      summary: { en: 'Sends all', fr: 'Envoie tout' },
      owners: { business: 'group:default/crm-team' },
    });
    await render(
      <RegisterPage />,
      registration,
      '/tools/register?draft=draft-1&step=preview',
    );
    expect(
      await screen.findByRole('heading', { name: 'Sendall' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Listed')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(
      await screen.findByRole('heading', { name: 'Brevo is registered' }),
    ).toBeInTheDocument();
    expect(registration.saved).toEqual([
      expect.objectContaining({ category: 'email-marketing' }),
    ]);
  });
});

describe('what those who know more fill in', () => {
  it('is written by the keyboard, row by row, and says at the row what is wrong', async () => {
    const registration = new FakeRegistrationApi();
    await registration.createDraft({
      title: 'Sendall',
      category: 'email-marketing',
      summary: { en: 'Sends all', fr: 'Envoie tout' },
      data: { classification: 'confidential', personal: true },
    });
    await render(
      <RegisterPage />,
      registration,
      '/tools/register?draft=draft-1&step=data',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^For the GDPR register/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a purpose' }),
    );
    expect(screen.getByRole('textbox', { name: 'Purpose 1' })).toHaveFocus();
    await userEvent.keyboard('Newsletters{Enter}');
    expect(screen.getByRole('textbox', { name: 'Purpose 2' })).toHaveFocus();
    await userEvent.keyboard('Newsletters');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'There is none' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'How long is the data kept?' }),
      '3{Tab}',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(
      await screen.findByText('the same thing stands there twice'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove: Purpose 2' }),
    );
    expect(screen.getByRole('button', { name: 'Add a purpose' })).toHaveFocus();
    await waitFor(
      () =>
        expect([...registration.drafts.values()][0]?.sheet).toMatchObject({
          data: {
            purposes: ['Newsletters'],
            specialCategories: [],
            retention: 'P3Y',
          },
        }),
      { timeout: 5_000 },
    );
  });

  it('opens where an exchange lacks something', async () => {
    const registration = new FakeRegistrationApi();
    await registration.createDraft({
      title: 'Sendall',
      flows: [{ direction: 'in' }],
    });
    await render(
      <RegisterPage />,
      registration,
      '/tools/register?draft=draft-1&step=data',
    );
    const fold = await screen.findByRole('button', {
      name: /^Exchanges with our other tools/,
    });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByText('to be filled in')).toHaveLength(3);
  });
});

describe('changing a sheet', () => {
  const editable: EditableSheet = {
    ref: 'component:default/brevo',
    origin: 'portal',
    sheetRevision: 3,
    sheet: {
      name: 'brevo',
      type: 'saas',
      title: 'brevo',
      category: 'email-marketing',
      summary: { en: 'Sends all', fr: 'Envoie tout' },
      owners: {
        business: 'group:default/crm-team',
        technical: 'group:default/integration',
      },
    },
    roles: ['business'],
  };

  it('closes what somebody else decides on, and says which verdicts reopen', async () => {
    const registration = new FakeRegistrationApi();
    registration.editable = editable;
    await render(
      <EditPage />,
      registration,
      '/tools/edit?ref=component:default/brevo',
    );
    const url = await screen.findByLabelText('Website');
    expect(
      screen.getAllByText('The technical owner decides on this.').length,
    ).toBeGreaterThan(0);
    expect(
      screen.getByText('The data protection team decides on this.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
    await userEvent.click(url);
    await userEvent.paste('https://brevo.com');
    const changes = await screen.findByRole('region', {
      name: 'What you change',
    });
    expect(within(changes).getByText('Website')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changes' }),
    );
    await waitFor(() =>
      expect(registration.saved).toEqual([
        expect.objectContaining({ name: 'brevo', url: 'https://brevo.com' }),
      ]),
    );
  });

  it('shows and keeps everything that a full sheet says', async () => {
    const registration = new FakeRegistrationApi();
    registration.editable = { ...editable, sheet: fullSheet, roles: ['admin'] };
    await render(
      <EditPage />,
      registration,
      '/tools/edit?ref=component:default/brevo',
    );
    const url = await screen.findByLabelText('Website');
    for (const shown of [
      'Newsletters',
      'Printer',
      'OVH',
      'Encryption',
      'Mirror Inc.',
      'P1Y6M',
      'https://brevo.example/health',
      'https://brevo.com/a11y',
    ]) {
      expect(screen.getByDisplayValue(shown)).toBeInTheDocument();
    }
    expect(
      screen.getByRole('checkbox', { name: 'Loyalty card', hidden: true }),
    ).toBeChecked();
    await userEvent.clear(url);
    await userEvent.paste('https://brevo.eu');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changes' }),
    );
    await waitFor(() =>
      expect(registration.saved).toEqual([
        { ...fullSheet, url: 'https://brevo.eu' },
      ]),
    );
  });

  it('leads to what is missing', async () => {
    const registration = new FakeRegistrationApi();
    registration.editable = { ...editable, roles: ['admin'] };
    await render(
      <EditPage />,
      registration,
      '/tools/edit?ref=component:default/brevo',
    );
    const name = await screen.findByRole('textbox', { name: /^Name(?! in)/ });
    await userEvent.clear(name);
    await userEvent.clear(
      screen.getByRole('textbox', { name: 'Name in French', hidden: true }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changes' }),
    );
    expect(name).toHaveFocus();
    expect(name).toBeInvalid();
    expect(registration.saved).toEqual([]);
  });

  it('says at the field what only the registry knew', async () => {
    const registration = new FakeRegistrationApi();
    registration.editable = { ...editable, roles: ['admin'] };
    registration.saveSheet = async () => {
      throw Object.assign(new Error('Refused'), {
        statusCode: 400,
        body: {
          error: {
            message:
              '/owners/budget: the catalog has no group:default/gone; choose another',
          },
        },
      });
    };
    await render(
      <EditPage />,
      registration,
      '/tools/edit?ref=component:default/brevo',
    );
    await userEvent.type(await screen.findByLabelText('Made by'), 'B');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the changes' }),
    );
    const problem = await screen.findByText('is not known in the directory');
    expect(
      within(problem.parentElement ?? problem).getByRole('combobox', {
        name: 'Budget owner',
      }),
    ).toBeInTheDocument();
  });

  it('says what to do when no tool is named', async () => {
    await render(<EditPage />, new FakeRegistrationApi(), '/tools/edit');
    expect(await screen.findByText('Which sheet?')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See all tools' })).toHaveAttribute(
      'href',
      '/tools',
    );
  });

  it('names the file of a tool that is managed in git', async () => {
    const registration = new FakeRegistrationApi();
    registration.editable = {
      ...editable,
      origin: 'catalog',
      roles: [],
      source: {
        location: 'file:/srv/portal/catalog-info/tools/brevo.yaml',
      },
    };
    await render(
      <EditPage />,
      registration,
      '/tools/edit?ref=component:default/brevo',
    );
    expect(
      await screen.findByText('catalog-info/tools/brevo.yaml'),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText('Website')).not.toBeInTheDocument();
  });
});
