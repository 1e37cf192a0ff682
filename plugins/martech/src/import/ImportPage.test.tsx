import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  ImportItem,
  ImportReport,
  ToolFilesApi,
} from '@passerelle/plugin-martech-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ImportPage } from './ImportPage';
import { toolFilesApiRef } from './toolFilesApiRef';

function reportOf(items: ImportItem[], written = false): ImportReport {
  const count = (action: string) =>
    items.filter(item => item.action === action).length;
  return {
    items,
    written,
    counts: {
      create: count('create'),
      update: count('update'),
      skip: count('skip'),
      error: count('error'),
    },
  };
}

const created: ImportItem = {
  line: 2,
  action: 'create',
  ref: 'component:default/brevo',
  title: 'Brevo',
  message: 'New tool',
};
const same: ImportItem = { line: 3, action: 'skip', title: 'Figma' };
const wrong: ImportItem = {
  line: 4,
  action: 'error',
  title: 'Hubspot',
  message: 'Category: “x” is not accepted',
};

const brevo = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'brevo', namespace: 'default' },
  spec: {},
};

function render(api: Partial<ToolFilesApi>) {
  const known: Array<typeof brevo> = [];
  renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      <ImportPage />
    </QueryProvider>,
    {
      apis: [
        [toolFilesApiRef, api],
        [
          catalogApiRef,
          {
            ...catalogApiMock(),
            getEntityByRef: async () => known[0],
          },
        ],
      ],
    },
  );
  return { reachesTheCatalog: () => known.push(brevo) };
}

const choose = async () =>
  userEvent.upload(
    await screen.findByLabelText(/Drop the file here/),
    new File(['name\nBrevo'], 'tools.csv', { type: 'text/csv' }),
  );
const lines = () =>
  within(screen.getByRole('list', { name: 'Lines of the file' }))
    .getAllByRole('listitem')
    .map(line => line.textContent);

describe('the import of tools', () => {
  it('tells what each line does, and writes when it is told to', async () => {
    const importTools = jest
      .fn()
      .mockResolvedValueOnce(reportOf([created, same]))
      .mockResolvedValueOnce(reportOf([created, same], true));
    const { reachesTheCatalog } = render({ importTools });
    await choose();
    expect(
      await screen.findByText('Ready: 1 new, 0 changed'),
    ).toBeInTheDocument();
    expect(lines()).toEqual(['Line 2BrevoNewNew tool', 'Line 3FigmaAs it is']);
    expect(importTools).toHaveBeenCalledTimes(1);
    expect(importTools.mock.calls[0][1]).toMatchObject({ dryRun: true });

    await userEvent.click(screen.getByRole('button', { name: 'Import now' }));
    expect(
      await screen.findByText('Imported: 1 new, 0 changed'),
    ).toBeInTheDocument();
    expect(importTools.mock.calls[1][1]).toMatchObject({ dryRun: false });
    expect(screen.queryByRole('button', { name: 'Import now' })).toBeNull();

    expect(screen.queryByRole('link', { name: 'Brevo' })).toBeNull();
    reachesTheCatalog();
    expect(
      await screen.findByRole('link', { name: 'Brevo' }, { timeout: 3_000 }),
    ).toBeInTheDocument();
  });

  it('shows errors first, and cannot be told to write them', async () => {
    render({ importTools: async () => reportOf([created, same, wrong]) });
    await choose();
    expect(
      await screen.findByText('1 line has an error: nothing can be imported'),
    ).toBeInTheDocument();
    expect(lines()[0]).toMatch(/^Line 4Hubspot/);
    expect(screen.queryByRole('button', { name: 'Import now' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'New 1' }));
    expect(lines()).toEqual(['Line 2BrevoNewNew tool']);
  });

  it('says why a file cannot be read', async () => {
    const importTools = async () => {
      throw new Error('Line 3: a quote " is never closed');
    };
    render({ importTools });
    await choose();
    expect(
      await screen.findByText('Line 3: a quote " is never closed'),
    ).toBeInTheDocument();
  });
});
