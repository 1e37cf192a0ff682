import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { fireEvent, screen } from '@testing-library/react';
import {
  AnswerBanner,
  CardSection,
  createQueryClient,
  CriterionBars,
  errorKindOf,
  ErrorState,
  LoadingState,
  PageShell,
  ProgressBar,
  ScrollArea,
  StatusBadge,
} from '.';
import { initials, toolLetters } from './identity/nameLetters';
import { nameColour } from './identity/nameColour';

async function responseError(status: number) {
  const response = new Response(
    JSON.stringify({ error: { name: 'AnyError', message: 'the detail' } }),
    { status, headers: { 'Content-Type': 'application/json' } },
  );
  return ResponseError.fromResponse(response);
}

describe('PageShell', () => {
  it('names the page for the tab and for screen readers', async () => {
    await renderInTestApp(
      <PageShell title="Outils" intro="Tout ce qui est validé">
        <CardSection title="Mes demandes">rien</CardSection>
      </PageShell>,
    );
    expect(document.title).toContain('Outils');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Outils' }),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'Mes demandes' }),
    ).toHaveTextContent('rien');
  });
});

describe('ScrollArea', () => {
  it('can be reached and scrolled with the keyboard where it has a name', async () => {
    await renderInTestApp(
      <>
        <ScrollArea label="The flows">wide</ScrollArea>
        <ScrollArea>links inside</ScrollArea>
      </>,
    );
    const named = screen.getByRole('region', { name: 'The flows' });
    named.focus();
    expect(named).toHaveFocus();
    expect(screen.getByText('links inside')).not.toHaveAttribute('tabindex');
  });
});

describe('status', () => {
  it('says in words what it shows in colour', async () => {
    await renderInTestApp(
      <>
        <StatusBadge tone="success">validé</StatusBadge>
        <AnswerBanner tone="info" title="Elle est chez la sécurité.">
          Réponse attendue demain
        </AnswerBanner>
        <CriterionBars
          items={[
            {
              id: 'security',
              label: 'Sécurité',
              verdict: 'favorable',
              tone: 'success',
            },
            {
              id: 'privacy',
              label: 'Données',
              verdict: 'en attente',
              tone: 'neutral',
            },
          ]}
        />
        <ProgressBar value={140} label="Avancement" />
      </>,
    );
    expect(screen.getByText('validé')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: /Sécurité\s: favorable, Données\s: en attente/,
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('progressbar', { name: 'Avancement' }),
    ).toHaveAttribute('aria-valuenow', '100');
  });
});

describe('ErrorState', () => {
  it.each([
    [400, 'invalid'],
    [401, 'signedOut'],
    [403, 'notAllowed'],
    [404, 'notFound'],
    [409, 'conflict'],
    [429, 'tooMany'],
    [500, 'unexpected'],
    [503, 'offline'],
  ])('takes %i for %s', async (status, kind) => {
    expect(errorKindOf(await responseError(status))).toBe(kind);
  });

  it('takes a call without answer for offline', () => {
    expect(errorKindOf(new TypeError('Failed to fetch'))).toBe('offline');
    expect(errorKindOf(new TypeError('x is not a function'))).toBe(
      'unexpected',
    );
  });

  it('tells a page whose code did not come from a mistake of ours', () => {
    const error = Object.assign(new Error('Loading chunk 3079 failed'), {
      name: 'ChunkLoadError',
    });
    expect(errorKindOf(error)).toBe('notLoaded');
  });

  it('offers to try again and folds the technical detail away', async () => {
    const onRetry = jest.fn();
    await renderInTestApp(
      <ErrorState error={await responseError(409)} onRetry={onRetry} />,
    );
    expect(screen.getByText('Something changed in the meantime')).toBeVisible();
    expect(screen.getByText(/the detail|409/)).not.toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
  });
});

describe('LoadingState', () => {
  it('tells screen readers that something is on its way', async () => {
    await renderInTestApp(<LoadingState shape="rows" />);
    expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  });
});

describe('createQueryClient', () => {
  it.each([
    [404, 0, false],
    [429, 0, false],
    [500, 0, true],
    [500, 2, false],
  ])(
    'after %i and %i failures, tries again: %s',
    async (status, count, expected) => {
      const retry = createQueryClient().getDefaultOptions().queries?.retry;
      if (typeof retry !== 'function') {
        throw new Error('no retry rule');
      }
      expect(retry(count, await responseError(status))).toBe(expected);
    },
  );
});

describe('names', () => {
  it.each([
    ['Brevo', 'Br'],
    ['1Password', '1p'],
    ['éTracker', 'Ét'],
    ['X', 'X'],
    ['', '?'],
  ])('abbreviates the tool %j as %s', (name, letters) => {
    expect(toolLetters(name)).toBe(letters);
  });

  it.each([
    ['Camille Martin', 'CM'],
    ['Jean-Pierre de La Tour', 'JT'],
    ['dpo', 'D'],
    ['Équipe CRM', 'ÉC'],
  ])('abbreviates the person %s as %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('gives a name one colour, whatever its case', () => {
    expect(nameColour('Brevo')).toBe(nameColour(' brevo '));
    expect(nameColour('Brevo')).not.toBe(nameColour('Batch'));
  });
});
