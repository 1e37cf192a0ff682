import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { appModules } from '.';

const PERSONA = {
  ref: 'user:default/marketer',
  name: 'Camille Martin',
  role: { en: 'Acquisition manager', fr: 'Chargée d’acquisition' },
  team: { en: 'Acquisition', fr: 'Acquisition' },
};

const SESSION = {
  profile: { displayName: PERSONA.name },
  backstageIdentity: {
    token: '',
    identity: {
      type: 'user',
      userEntityRef: PERSONA.ref,
      ownershipEntityRefs: [PERSONA.ref],
    },
  },
};

const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        routeRef: createRouteRef(),
        noHeader: true,
        loader: async () => <input aria-label="Besoin" />,
      },
    }),
  ],
});

type Answers = Record<string, unknown>;

/** Answers by path; what is not listed is 404. */
function serve(answers: Answers) {
  const requests: Array<{ path: string; headers: Headers }> = [];
  jest.spyOn(global, 'fetch').mockImplementation(async (input, init) => {
    const path = new URL(String(input)).pathname;
    requests.push({ path, headers: new Headers(init?.headers) });
    return path in answers
      ? new Response(JSON.stringify(answers[path]), {
          headers: { 'Content-Type': 'application/json' },
        })
      : new Response('{}', { status: 404 });
  });
  return requests;
}

function renderPortal(appConfig: object = {}) {
  const config = mockApis.config({
    data: {
      app: {
        title: 'Passerelle',
        baseUrl: 'http://localhost',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['fr', 'en'],
                defaultLanguage: 'fr',
              },
            },
          },
        ],
        ...appConfig,
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
  const app = createApp({
    features: [homePlugin, ...appModules],
    advanced: { configLoader: async () => ({ config }) },
  });
  render(app.createRoot());
}

describe('the portal', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('lets somebody choose whom to be, in French, and keeps what they type when the language and theme change', async () => {
    const requests = serve({
      '/api/auth/personas/people': { items: [PERSONA] },
      '/api/auth/personas/refresh': SESSION,
    });
    renderPortal();

    await userEvent.click(
      await screen.findByRole('button', {
        name: /Camille Martin\s*Chargée d’acquisition/,
      }),
    );

    const navigation = await screen.findByRole('navigation', {
      name: 'Navigation principale',
    });
    expect(
      within(navigation).getByRole('link', { name: 'Accueil' }),
    ).toHaveAttribute('aria-current', 'page');
    expect(
      within(navigation).queryByRole('link', { name: 'Outils' }),
    ).not.toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'fr');
    expect(
      requests
        .find(request => request.path.endsWith('/refresh'))
        ?.headers.get('X-Persona'),
    ).toBe(PERSONA.ref);

    await userEvent.type(await screen.findByLabelText('Besoin'), 'des SMS');
    await openPersonMenu('Compte : Camille Martin');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'English' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Home' }),
    ).toBeInTheDocument();
    await openPersonMenu('Account: Camille Martin');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Dark theme' }),
    );

    expect(document.body).toHaveAttribute('data-theme-mode', 'dark');
    expect(document.documentElement).toHaveAttribute('lang', 'en');
    expect(screen.getByLabelText('Besoin')).toHaveValue('des SMS');
  });

  it('says so when no way to sign in is set up', async () => {
    serve({});
    renderPortal();
    expect(
      await screen.findByText('Personne ne peut encore se connecter ici'),
    ).toBeInTheDocument();
  });

  it('offers the company account where personas are off', async () => {
    serve({});
    renderPortal({ signIn: { providers: [{ id: 'oidc', title: 'Contoso' }] } });
    expect(
      await screen.findByRole('button', { name: /Se connecter avec Contoso/ }),
    ).toBeInTheDocument();
  });

  it('asks again after signing out', async () => {
    window.localStorage.setItem('passerelle.persona', PERSONA.ref);
    serve({ '/api/auth/personas/refresh': SESSION });
    renderPortal();
    await openPersonMenu('Compte : Camille Martin');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Changer de personne' }),
    );
    expect(window.localStorage.getItem('passerelle.persona')).toBeNull();
  });
});

async function openPersonMenu(name: string) {
  await userEvent.click(await screen.findByRole('button', { name }));
}
