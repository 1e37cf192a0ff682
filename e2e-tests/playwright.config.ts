import { defineConfig } from '@playwright/test';

/** Which browser to drive and which portal to visit come from scripts/test.mjs. */
export default defineConfig({
  testDir: '.',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // The journeys build on one living company: one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  outputDir: '../test-results',
  reporter: [['list'], ['json']],
  projects: [
    { name: 'rest', testDir: './rest' },
    { name: 'trail', testDir: './trail' },
    {
      name: 'browser',
      testDir: './browser',
      // After the last journey, on the portal that all of them used.
      teardown: 'trail',
      // Several people sign in, one after the other, each with an empty cache.
      timeout: 300_000,
      use: {
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        viewport: { width: 1360, height: 900 },
        actionTimeout: 30_000,
        navigationTimeout: 60_000,
        screenshot: 'only-on-failure',
        trace: 'retain-on-failure',
        launchOptions: {
          executablePath: process.env.PASSERELLE_CHROMIUM,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  use: { baseURL: process.env.PASSERELLE_URL ?? 'http://localhost:7007' },
});
