import { expect } from '@playwright/test';
import { addToCatalog, serviceYaml } from './tools';
import { Visitor } from './Visitor';

/** An internal service that an engineer declared. */
export type Service = { name: string; title: string; yaml: string };

/** Writes the YAML of a service that no other test knows, as an engineer does. */
export async function declareService(title: string): Promise<Service> {
  const mark = Date.now().toString(36);
  const name = `e2e-service-${mark}`;
  const service = { name, title: `${title} ${mark}` };
  const yaml = serviceYaml(service);
  await addToCatalog(`${name}.yaml`, yaml);
  return { ...service, yaml };
}

/** Finds the service in the catalogue, once the portal has read it, and opens its page. */
export async function openFromCatalogue(
  visitor: Visitor,
  service: Service,
): Promise<void> {
  const { page } = visitor;
  const card = page
    .getByRole('list', { name: 'Outils trouvés' })
    .getByRole('heading', { name: service.title });
  await visitor.goTo('Outils');
  await page
    .getByRole('searchbox', { name: 'De quoi avez-vous besoin ?' })
    .fill(service.title);
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(async () => {
    await page.reload();
    await expect(card).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
  await card.click();
  await visitor.expectHeading(service.title);
}
