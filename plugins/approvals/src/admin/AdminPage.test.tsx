import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeApprovalsApi } from '../__testUtils__/FakeApprovalsApi';
import { AdminRouter } from '../pages/AdminRouter';
import { approvalsAdminApiRef, type DeadLetter } from './ApprovalsAdminApi';

const open = () => {
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
  renderInTestApp(<AdminRouter />, {
    apis: [
      mockApis.permission(),

      catalogApiMock(),
      [approvalsApiRef, new FakeApprovalsApi([])],
      [
        approvalsAdminApiRef,
        {
          listDeadLetters: async () => ({
            items: [...letters],
            totalItems: letters.length,
            pageInfo: {},
          }),
          retry: async () => letters.splice(0, 1)[0],
          dryRun: async () => {
            throw new Error('not asked here');
          },
        },
      ],
    ],
  });
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
});
