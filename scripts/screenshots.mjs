// Takes the screenshots of the guides anew, from a portal of its own with the example company.
import { mkdir, stat } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_ADVICE, findChromium } from './lib/chromium.mjs';
import { ClearFailure, runMain } from './lib/failures.mjs';
import { ensureFrontendBuilt } from './lib/frontend.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { startPortalForTests } from './lib/portalForTests.mjs';
import { runStep } from './lib/steps.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const WIDE = { width: 1360, height: 900 };
const NARROW = { width: 390, height: 844 };
const MAXIMUM_BYTES = 250_000;
const PATIENCE_MILLISECONDS = 60_000;
/** Pictures fade in and fields settle. */
const SETTLE_MILLISECONDS = 1_500;

const brevo = '/catalog/default/component/brevo';
const compare =
  '/tools/compare?ref=component:default/brevo&ref=component:default/sinch&ref=component:default/twilio';
const form = '/requests/new/tool-access?subject=component%3Adefault%2Fbrevo';

const words = {
  fr: {
    question: 'envoyer des SMS',
    request: 'Validation de Typeform',
    reason: 'Annoncer par SMS l’ouverture des ventes privées de décembre',
  },
  en: {
    question: 'send SMS',
    request: 'Validation of Typeform',
    reason: 'Announce the private sales of December by text message',
  },
};

async function openRequest(page, { request }) {
  await page.getByRole('link', { name: request }).click();
  await page.getByRole('heading', { level: 1, name: request }).waitFor();
}

async function fillForm(page, { reason }) {
  await page.getByRole('textbox').first().fill(reason);
}

/** What is on the pictures of one language: who looks, where, and what they do there first. */
function scenes(language) {
  const text = words[language];
  const question = encodeURIComponent(text.question);
  return [
    { name: 'sign-in', path: '/' },
    { name: 'home', person: 'marketer', path: '/' },
    { name: 'catalogue', person: 'marketer', path: `/tools?q=${question}` },
    { name: 'tool', person: 'marketer', path: brevo },
    {
      name: 'request',
      person: 'marketer',
      path: '/requests',
      act: openRequest,
    },
    { name: 'desk', person: 'security-officer', path: '/desk' },
    { name: 'compare', person: 'marketer', path: compare },
    {
      name: 'map',
      person: 'architect',
      path: '/tools/map?focus=component:default/brevo',
    },
    { name: 'form', person: 'marketer', path: form, act: fillForm },
    ...(language === 'fr'
      ? [
          { name: 'home-dark', person: 'marketer', path: '/', theme: 'dark' },
          {
            name: 'tool-narrow',
            person: 'marketer',
            path: brevo,
            size: NARROW,
          },
        ]
      : []),
  ].map(scene => ({ ...scene, language, text }));
}

async function openPage(browser, scene) {
  const { language, theme = 'light', person, size = WIDE } = scene;
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  await context.addInitScript(
    kept => {
      for (const [key, value] of Object.entries(kept)) {
        localStorage.setItem(key, value);
      }
    },
    {
      language,
      theme,
      ...(person && { 'passerelle.persona': `user:default/${person}` }),
    },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  return page;
}

async function settle(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  await page.waitForTimeout(SETTLE_MILLISECONDS);
}

/** @returns the path of the picture */
async function takePicture(browser, url, scene) {
  const page = await openPage(browser, scene);
  await page.goto(`${url}${scene.path}`);
  await settle(page);
  if (scene.act) {
    await scene.act(page, scene.text);
    await settle(page);
  }
  const file = inRoot('docs', 'images', `${scene.language}-${scene.name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await page.context().close();
  const { size } = await stat(file);
  if (size > MAXIMUM_BYTES) {
    throw new ClearFailure(
      `${file} has ${size} bytes: pictures of the guides stay below ${MAXIMUM_BYTES}.`,
    );
  }
  return file;
}

async function takePictures(url, executablePath, progress) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    for (const scene of ['fr', 'en'].flatMap(scenes)) {
      progress(`${scene.language} ${scene.name}`);
      await takePicture(browser, url, scene);
    }
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new ClearFailure(CHROMIUM_ADVICE);
  }
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  await ensureFrontendBuilt(toolchain);
  await mkdir(inRoot('docs', 'images'), { recursive: true });
  const portal = await runStep('Starting a portal for the pictures', () =>
    startPortalForTests(toolchain),
  );
  try {
    await runStep('Taking the pictures', progress =>
      takePictures(portal.url, executablePath, progress),
    );
  } finally {
    await portal.stop();
  }
});
