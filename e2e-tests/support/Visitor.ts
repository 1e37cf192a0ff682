import {
  Browser,
  BrowserContextOptions,
  expect,
  Locator,
  Page,
} from '@playwright/test';
import { people, PersonName } from './people';

/** Pages load slowly on a small machine that does much else. */
const PAGE_TIMEOUT = 60_000;

/** One of the people of the example company, in a browser of their own. */
export class Visitor {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the portal and chooses the person on the sign-in page. */
  static async signIn(
    browser: Browser,
    name: PersonName,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext(options);
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto('/');
    await visitor.#choose(name);
    return visitor;
  }

  /** Lets another person sit down at this browser. */
  async changeTo(name: PersonName): Promise<void> {
    await this.page.getByRole('button', { name: /^Compte :/ }).click();
    await this.page
      .getByRole('menuitem', { name: 'Changer de personne' })
      .click();
    await this.#choose(name);
  }

  /** Does something as this person and closes the browser. */
  static async as<T>(
    browser: Browser,
    name: PersonName,
    work: (visitor: Visitor) => Promise<T>,
  ): Promise<T> {
    const visitor = await Visitor.signIn(browser, name);
    const result = await work(visitor);
    await visitor.leave();
    return result;
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }

  /** Follows a link of the sidebar. */
  async goTo(
    label:
      | 'Accueil'
      | 'Outils'
      | 'Déclarer un outil'
      | 'Mes demandes'
      | 'Bureau des validations'
      | 'Notifications'
      | 'Paramètres',
  ): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Navigation principale' })
      // Other links begin with the same word; counts follow the labels of some.
      .getByRole('link', { name: label, exact: label === 'Outils' })
      .click();
    await this.expectHeading(
      label === 'Accueil' ? /De quoi avez-vous besoin/ : label,
    );
  }

  /** Waits for the page that has this title. */
  async expectHeading(title: string | RegExp): Promise<void> {
    await expect(
      this.page.getByRole('heading', { level: 1, name: title }),
    ).toBeVisible({ timeout: PAGE_TIMEOUT });
  }

  /** A titled part of the page. */
  section(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  async #choose(name: PersonName): Promise<void> {
    const { page } = this;
    await page
      .getByRole('button', { name: new RegExp(people[name]) })
      .click({ timeout: PAGE_TIMEOUT });
    await this.expectHeading(/De quoi avez-vous besoin/);
    await expect(
      page.getByRole('button', { name: `Compte : ${people[name]}` }),
    ).toBeVisible();
  }
}
