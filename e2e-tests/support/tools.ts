import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { Person } from './Person';

/** The status that the registry shows for a tool, or undefined while it does not know it. */
export async function toolStatus(
  person: Person,
  ref: string,
): Promise<string | undefined> {
  const [, kind, namespace, name] = ref.match(/^(.+):(.+)\/(.+)$/) ?? [];
  const response = await person.get(
    `/martech/v1/tools/${kind}/${namespace}/${name}`,
  );
  return response.ok() ? (await response.json()).validation.status : undefined;
}

/** Waits until the registry shows this status. */
export async function expectToolStatus(
  person: Person,
  ref: string,
  status: string,
  timeout: number,
): Promise<void> {
  await expect
    .poll(() => toolStatus(person, ref), {
      timeout,
      message: `status of ${ref}`,
    })
    .toBe(status);
}

function dataDirectory(): string {
  const directory = process.env.PASSERELLE_DATA_DIR;
  if (!directory) {
    throw new Error('PASSERELLE_DATA_DIR must name the data of the portal');
  }
  return directory;
}

/** Adds a file to `data/catalog`, as an engineer does. */
export async function addToCatalog(
  fileName: string,
  yaml: string,
): Promise<void> {
  const folder = path.join(dataDirectory(), 'catalog');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, fileName), yaml);
}

/** A tool sheet of an internal service, as an engineer writes it. */
export function serviceYaml(options: {
  name: string;
  title: string;
  extraAnnotations?: string;
  extraSheet?: string;
}): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${options.name}
  title: ${options.title}
  description: Consent preferences of customers
${options.extraAnnotations ?? ''}spec:
  type: service
  lifecycle: production
  owner: group:default/integration
  martech:
    category: governance-privacy
    capabilities: []
    summary:
      en: Keeps what each customer agreed to receive
      fr: Garde ce que chaque client a accepté de recevoir
    owners: { technical: group:default/integration, budget: group:default/marketing }
    hosting: { model: private_cloud, region: EU }
    data:
      classification: confidential
      personal: true
      subjects: [customers]
      categories: [contact]
      legalBasis: consent
      retention: P3Y
      subprocessors: []
      transfersOutsideEu: false
      dpa: not_required
      dpia: done
    security: { sso: oidc, mfa: true, certifications: [] }
    finance: { annualCost: 12000, currency: EUR }
    accessibility: { level: full }
${options.extraSheet ?? ''}`;
}
