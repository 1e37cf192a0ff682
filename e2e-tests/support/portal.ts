import { APIRequestContext, expect } from '@playwright/test';

/** Kills the back end without a warning and starts it again on the same data. */
export async function killAndRestart(
  request: APIRequestContext,
): Promise<void> {
  const control = process.env.PASSERELLE_CONTROL_URL;
  if (!control) {
    throw new Error(
      'PASSERELLE_CONTROL_URL must name the keeper of the portal',
    );
  }
  const response = await request.post(`${control}/restart`, {
    timeout: 110_000,
  });
  expect(response.status(), await response.text()).toBe(200);
}
