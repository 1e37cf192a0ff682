import { APIRequestContext, expect } from '@playwright/test';

async function ask(
  request: APIRequestContext,
  method: 'get' | 'post',
  path: string,
) {
  const control = process.env.PASSERELLE_CONTROL_URL;
  if (!control) {
    throw new Error(
      'PASSERELLE_CONTROL_URL must name the keeper of the portal',
    );
  }
  const response = await request[method](`${control}${path}`, {
    timeout: 110_000,
  });
  expect(response.status(), await response.text()).toBe(200);
  return await response.json();
}

/** Kills the back end without a warning and starts it again on the same data. */
export async function killAndRestart(
  request: APIRequestContext,
): Promise<void> {
  await ask(request, 'post', '/restart');
}

/** Kills the back end without a warning. */
export async function killPortal(request: APIRequestContext): Promise<void> {
  await ask(request, 'post', '/kill');
}

/** Starts a back end that was killed, on the same data, and waits until it is ready. */
export async function startPortal(request: APIRequestContext): Promise<void> {
  await ask(request, 'post', '/start');
}

/** The ids of the webhooks that the keeper took, each as often as it came. */
export async function webhookReceipts(
  request: APIRequestContext,
): Promise<string[]> {
  const { items } = await ask(request, 'get', '/receipts');
  return items.map(({ id }: { id: string }) => id);
}
