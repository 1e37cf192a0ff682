import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  approvalsSignalChannel,
  type ApprovalsSignal,
} from '@passerelle/plugin-approvals-common';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { useLocation } from 'react-router-dom';
import type { FakeApprovalsApi } from './FakeApprovalsApi';

const people = ['Nora Benali', 'Hugo Martin'].map(displayName => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: displayName.toLocaleLowerCase('en-US').replace(' ', '-') },
  spec: { profile: { displayName } },
}));

/** Shows where the app is, for assertions on the address. */
function Address() {
  const { pathname, search } = useLocation();
  return (
    <output aria-label="address">
      {decodeURIComponent(pathname + search)}
    </output>
  );
}

/** Signals that a test sends by hand. */
export class FakeSignals implements SignalApi {
  readonly #listeners = new Set<(message: never) => void>();

  subscribe(channel: string, listener: (message: never) => void) {
    if (channel === approvalsSignalChannel) {
      this.#listeners.add(listener);
    }
    return { unsubscribe: () => this.#listeners.delete(listener) };
  }

  send(signal: ApprovalsSignal) {
    this.#listeners.forEach(listener => listener(signal as never));
  }
}

/** What stays while pages come and go: a person's storage. */
export type Session = { storage: ReturnType<typeof mockApis.storage> };

/** Renders a page of the plugin in an app with an engine in memory. */
export function renderPage(
  element: JSX.Element,
  options: {
    api: FakeApprovalsApi;
    path: string;
    /** Where the page is mounted. */
    mountPath?: string;
    me?: string;
    signals?: FakeSignals;
    session?: Session;
  },
) {
  return renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      {element}
      <Address />
    </QueryProvider>,
    {
      initialRouteEntries: [options.path],
      mountPath: options.mountPath,
      apis: [
        catalogApiMock({ entities: people }),
        mockApis.identity({
          userEntityRef: options.me ?? 'user:default/marketer',
        }),
        options.session?.storage ?? mockApis.storage(),
        [signalApiRef, options.signals ?? new FakeSignals()],
        [approvalsApiRef, options.api],
      ],
    },
  );
}
