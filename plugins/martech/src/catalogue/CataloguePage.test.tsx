import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CataloguePage } from './CataloguePage';

const api = () =>
  new FakeMartechApi([
    aTool('brevo', {
      summary: { en: 'E-mail and SMS campaigns', fr: 'E-mails et SMS' },
      hosting: { model: 'public_cloud', region: 'EU' },
    }),
    aTool('sinch', {
      summary: { en: 'Bulk SMS', fr: 'SMS en masse' },
      status: 'approved_with_conditions',
      hosting: { model: 'public_cloud', region: 'EU' },
    }),
    aTool('clicksend', {
      summary: { en: 'SMS gateway', fr: 'Passerelle SMS' },
      status: 'refused',
      hosting: { model: 'public_cloud', region: 'US' },
      validation: {
        refusal: {
          reason: 'Data leaves the EU',
          substitutes: ['component:default/sinch'],
        },
      },
    }),
    aTool('figma', { summary: { en: 'Design', fr: 'Maquettes' } }),
  ]);

const address = () => screen.getByLabelText('address').textContent;
const tools = () =>
  within(screen.getByRole('list', { name: 'Tools found' }))
    .getAllByRole('heading')
    .map(heading => heading.textContent);
const facet = (question: string) =>
  within(screen.getByRole('group', { name: question }));

/** A whole journey, typed key by key, on a busy machine. */
const JOURNEY_MILLISECONDS = 30_000;

describe('the catalogue', () => {
  it(
    'finds while typing, narrows by facet, and keeps both in the address',
    async () => {
      const registry = api();
      renderPage(<CataloguePage />, { api: registry, path: '/tools' });
      expect(
        await screen.findByText('4 tools, 3 of which you can use'),
      ).toBeInTheDocument();

      // "/" brings the keyboard to the field, and is not typed.
      await userEvent.keyboard('/');
      await userEvent.keyboard('sms');
      expect(
        await screen.findByText('3 tools for “sms”, 2 of which you can use'),
      ).toBeInTheDocument();
      expect(address()).toBe('/tools?q=sms');
      // One question per pause, not one per key.
      expect(registry.queries.map(query => query.q)).toEqual([
        undefined,
        'sms',
      ]);

      await userEvent.click(
        facet('Hosted in').getByRole('checkbox', { name: /European Union/ }),
      );
      await waitFor(() => expect(tools()).toEqual(['Brevo', 'Sinch']));
      expect(address()).toBe('/tools?q=sms&hosting=EU');

      await userEvent.click(
        screen.getByRole('button', {
          name: /Remove the filter European Union/,
        }),
      );
      await waitFor(() => expect(tools()).toHaveLength(3));
      expect(address()).toBe('/tools?q=sms');
    },
    JOURNEY_MILLISECONDS,
  );

  it('opens an address as it was shared, and says what to use instead of a refused tool', async () => {
    renderPage(<CataloguePage />, {
      api: api(),
      path: '/tools?q=sms&status=refused',
    });
    const card = (
      await screen.findByRole('heading', { name: 'Clicksend' })
    ).closest('article');
    expect(card).toHaveTextContent('Data leaves the EU');
    expect(card).toHaveTextContent(/Use instead: sinch/);
    expect(
      screen.getByRole('searchbox', { name: 'What do you need?' }),
    ).toHaveValue('sms');
    expect(
      facet('May I use it?').getByRole('checkbox', { name: /Refused/ }),
    ).toBeChecked();
  });

  it('shows a way out when nothing is found', async () => {
    renderPage(<CataloguePage />, {
      api: api(),
      path: '/tools?q=design&status=refused',
    });
    expect(await screen.findByText('No tool matches')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear all filters' }),
    );
    await waitFor(() => expect(tools()).toEqual(['Figma']));
    expect(address()).toBe('/tools?q=design');
  });

  it('says that the registry does not answer, and tries again', async () => {
    const registry = api();
    const listTools = jest
      .spyOn(registry, 'listTools')
      .mockRejectedValueOnce(
        Object.assign(new Error('no'), { statusCode: 403 }),
      );
    renderPage(<CataloguePage />, { api: registry, path: '/tools' });
    const alert = await screen.findByRole('alert');
    listTools.mockRestore();
    await userEvent.click(within(alert).getByRole('button'));
    await waitFor(() => expect(tools()).toHaveLength(4));
  });
});
