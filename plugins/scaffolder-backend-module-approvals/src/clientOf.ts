import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ApprovalsClient } from '@passerelle/plugin-approvals-common';

/** The approval engine, as whoever started the task may use it; each call gets a token of its own. */
export function clientOf(
  credentials: BackstageCredentials,
  { auth, discovery }: { auth: AuthService; discovery: DiscoveryService },
): ApprovalsClient {
  const fetchAsInitiator: typeof fetch = async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'approvals',
    });
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return await fetch(input, { ...init, headers });
  };
  return new ApprovalsClient({
    discoveryApi: discovery,
    fetchApi: { fetch: fetchAsInitiator },
  });
}
