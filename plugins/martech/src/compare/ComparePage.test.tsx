import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CataloguePage } from '../catalogue/CataloguePage';
import { ComparePage } from './ComparePage';

/** Journeys, typed key by key, on a busy machine. */
jest.setTimeout(30_000);

const tools = [
  aTool('brevo', {
    hosting: { model: 'public_cloud', region: 'FR' },
    costBand: '5000_20000',
    security: { sso: 'saml' },
  }),
  aTool('sinch', {
    status: 'approved_with_conditions',
    validation: { conditions: ['Consent first'] },
    hosting: { model: 'public_cloud', region: 'SE' },
    costBand: '5000_20000',
    security: { sso: 'none' },
  }),
  ...['a', 'b', 'c'].map(name => aTool(name)),
];
const address = () => screen.getByLabelText('address').textContent;
const row = (name: RegExp) => screen.getByRole('row', { name });

describe('the comparison', () => {
  it('asks in words of marketing first, and says what differs', async () => {
    renderPage(<ComparePage />, {
      api: new FakeMartechApi(tools),
      path: '/tools/compare?ref=component:default/brevo&ref=component:default/sinch',
    });
    expect(
      await screen.findByText('Yes, you can use it, under one condition.'),
    ).toBeVisible();
    expect(
      within(row(/^Where the data is/)).getByText('differs'),
    ).toBeVisible();
    expect(within(row(/^Cost/)).queryByText('differs')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('switch', { name: 'Show only what differs' }),
    );
    expect(screen.queryByRole('row', { name: /^Cost/ })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'For engineers and reviewers' }),
    );
    expect(row(/^Sign-in with the company account/)).toHaveTextContent(
      'Yes (SAML)No',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Remove Sinch' }));
    await waitFor(() =>
      expect(address()).toBe('/tools/compare?ref=component:default/brevo'),
    );
  });

  it('says that a tool is unknown, and how to go on', async () => {
    renderPage(<ComparePage />, {
      api: new FakeMartechApi(tools),
      path: '/tools/compare?ref=component:default/none',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start again' }),
    );
    expect(
      await screen.findByText('Which tools would you like to compare?'),
    ).toBeVisible();
  });

  it('takes up to four tools of the catalogue, which the address keeps', async () => {
    renderPage(<CataloguePage />, {
      api: new FakeMartechApi(tools),
      path: '/tools',
    });
    for (const name of ['Brevo', 'Sinch', 'A', 'B']) {
      await userEvent.click(
        await screen.findByRole('checkbox', { name: `Compare ${name}` }),
      );
    }
    expect(screen.getByRole('checkbox', { name: 'Compare C' })).toBeDisabled();
    expect(address()).toContain('compare=component:default/sinch');
    const link = screen.getByRole('link', { name: 'Compare 4 tools' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
      `/tools/compare?${['brevo', 'sinch', 'a', 'b']
        .map(name => `ref=component:default/${name}`)
        .join('&')}`,
    );
  });
});
