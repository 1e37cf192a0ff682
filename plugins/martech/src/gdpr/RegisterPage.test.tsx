import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  CompletenessReport,
  ProcessingRegister,
  RegisterApi,
} from '@passerelle/plugin-martech-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RegisterPage } from './RegisterPage';
import { registerApiRef } from './registerApiRef';

const report: CompletenessReport = {
  takenAt: '2026-11-22T08:00:00.000Z',
  organisationGaps: ['Data protection officer'],
  counts: { processings: 3, complete: 1, withoutVerdict: 1, unknown: 0 },
  items: [
    {
      toolRef: 'component:default/hubspot',
      title: 'Hubspot',
      status: 'referenced',
      personal: true,
      verdict: 'pending',
      gravity: 'blocking',
      filled: 0.75,
      gaps: [
        {
          cell: 'verdict',
          gravity: 'blocking',
          text: 'No verdict was given',
          ask: { ref: 'group:default/privacy', name: 'Data protection' },
        },
      ],
    },
    {
      toolRef: 'component:default/figma',
      title: 'Figma',
      status: 'approved',
      personal: true,
      verdict: 'passed',
      gravity: 'confirm',
      filled: 1,
      gaps: [
        {
          cell: 'purpose',
          gravity: 'confirm',
          text: 'State the purpose',
          ask: { ref: 'group:default/brand', name: 'Brand' },
        },
      ],
    },
  ],
};
const register: ProcessingRegister = {
  takenAt: '2026-11-22T08:00:00.000Z',
  organisation: {},
  columns: [
    { id: 'name', title: 'Name of the processing' },
    { id: 'purpose', title: 'Main purpose' },
  ],
  items: [
    {
      toolRef: 'component:default/brevo',
      cells: { name: 'Brevo', purpose: 'Send newsletters' },
      data: { classification: 'internal', personal: true },
    },
  ],
};

function render(api: Partial<RegisterApi>) {
  renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      <RegisterPage />
    </QueryProvider>,
    {
      apis: [[registerApiRef, api]],
    },
  );
}

const gaps = () =>
  within(screen.getByRole('list', { name: 'To complete and to confirm' }))
    .getAllByRole('link')
    .map(link => link.textContent);

describe('the register', () => {
  it('begins with personal data that nobody gave a verdict on', async () => {
    render({
      getCompleteness: async () => report,
      getRegister: async () => register,
    });
    expect(
      await screen.findByText(
        '1 tool handles personal data without a verdict of data protection',
      ),
    ).toBeInTheDocument();
    expect(gaps()).toEqual(['Hubspot', 'Figma']);
    expect(screen.getByText('Ask: Data protection')).toBeInTheDocument();
    expect(
      screen.getByText(/Missing in the configuration .* officer/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('progressbar', {
        name: '1 of 3 processings are complete',
      }),
    ).toHaveAttribute('aria-valuenow', '33');
    await userEvent.click(screen.getByRole('radio', { name: 'To confirm 1' }));
    expect(gaps()).toEqual(['Figma']);
    expect(screen.getByText('1 point to confirm')).toBeInTheDocument();
    expect(await screen.findByText('Send newsletters')).toBeInTheDocument();
  });

  it('adds rows at the end, in the words of the page', async () => {
    const [item] = register.items;
    const items = Array.from({ length: 25 }, (_, index) => ({
      ...item,
      toolRef: `component:default/tool-${index}`,
      cells: { ...item.cells, name: `Tool ${index}` },
    }));
    render({
      getCompleteness: async () => report,
      getRegister: async () => ({ ...register, items }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 5 more' }),
    );
    expect(screen.getByRole('link', { name: 'Tool 24' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Show .* more$/ }),
    ).not.toBeInTheDocument();
  });
});
