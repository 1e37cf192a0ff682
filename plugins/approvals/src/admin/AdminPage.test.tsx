import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { AdminPage } from './AdminPage';
import { approvalsAdminApiRef, type DeadLetter } from './ApprovalsAdminApi';

const definition = (hours: number) => ({
  stages: [
    {
      id: 'owner',
      title: { en: 'Owner', fr: 'Responsable' },
      rule: { kind: 'all' },
      slots: [{ id: 'one', reviewers: ['subject.owner'], slaHours: hours }],
    },
  ],
});

const open = (api = new FakeApprovalsApi([])) => {
  const letters: DeadLetter[] = [
    {
      id: '7',
      kind: 'webhook',
      target: 'crm',
      requestId: 'brevo',
      attempts: 12,
      createdAt: '2026-11-20T09:00:00.000Z',
    },
  ];
  renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      <AdminPage />
    </QueryProvider>,
    {
      apis: [
        mockApis.permission(),
        catalogApiMock(),
        [approvalsApiRef, api],
        [
          approvalsAdminApiRef,
          {
            listDeadLetters: async () => ({
              items: [...letters],
              totalItems: letters.length,
              pageInfo: {},
            }),
            retry: async () => letters.splice(0, 1)[0],
            exportTrail: async () => new Blob(['{}']),
          },
        ],
      ],
    },
  );
};

describe('the page for admins', () => {
  it('checks the trail in words, and tries a dead delivery again', async () => {
    open();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check the trail' }),
    );
    expect(await screen.findByText('The trail is intact.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Everything was delivered.'),
    ).toBeInTheDocument();
  });

  it('reads circuits out, and what changed between two versions', async () => {
    const api = new FakeApprovalsApi([]);
    api.policies = [
      {
        id: 'access',
        type: 'access',
        title: { en: 'Access to a tool', fr: 'Accès à un outil' },
        revision: 'bbb',
        definition: definition(8),
        revisions: [
          {
            revision: 'bbb',
            firstSeenAt: '2026-11-20T09:00:00.000Z',
            definition: definition(8),
          },
          {
            revision: 'aaa',
            firstSeenAt: '2026-11-10T09:00:00.000Z',
            definition: definition(16),
          },
        ],
      },
    ];
    open(api);
    await userEvent.click(
      await screen.findByRole('button', { name: /Access to a tool/ }),
    );
    expect(
      screen.getByText('the owner of what is concerned'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'What changed between two versions' }),
    ).toHaveTextContent(/Time to answer.*16 working hours.*8 working hours/);
  });
});
