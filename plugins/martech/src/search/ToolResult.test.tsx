import { screen } from '@testing-library/react';
import type { Tool, ToolStatus } from '@passerelle/plugin-martech-common';
import { aTool } from '../__testUtils__/aTool';
import { FakeMartechApi } from '../__testUtils__/FakeMartechApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ToolResult } from './ToolResult';

const brevo = aTool('brevo');

function renderResult(tool: Tool) {
  return renderPage(
    <ToolResult
      result={{
        title: 'Mailchimp',
        titleFr: 'Mailchimp',
        location: '/catalog/default/component/mailchimp',
        ref: tool.ref,
        status: tool.validation.status,
      }}
    />,
    { api: new FakeMartechApi([tool, brevo]) },
  );
}

describe('a tool that the search found', () => {
  it.each<[ToolStatus, Partial<Tool>, Partial<Tool['validation']>]>([
    ['refused', {}, { refusal: { reason: 'No', substitutes: [brevo.ref] } }],
    [
      'retiring',
      {
        retirement: {
          date: '2090-01-01',
          replacement: brevo.ref,
          requestId: 'r',
        },
      },
      {},
    ],
  ])(
    'that is %s says what to use instead',
    async (status, parts, validation) => {
      renderResult({ ...aTool('mailchimp', { status, validation }), ...parts });
      expect(await screen.findByText(/Use instead:/)).toBeInTheDocument();
      expect(screen.getByRole('link', { name: /brevo/i })).toHaveAttribute(
        'href',
        '/catalog/default/component/brevo',
      );
    },
  );

  it('that may be used leads to no other', async () => {
    renderResult(aTool('mailchimp'));
    expect(
      await screen.findByRole('link', { name: 'Mailchimp' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Use instead/)).not.toBeInTheDocument();
  });
});
