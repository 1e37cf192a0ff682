import {
  dataWord,
  sheetChoices,
  type Contact,
  type DataTransfer,
  type EntityRef,
  type FileLanguage,
  type RegisterOrganisation,
  type ToolDataSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import { writeDuration } from '../csv/durationCell';
import {
  isProcessedElsewhere,
  privacyVerdict,
  receivingTools,
} from './processing';
import type { RegisterColumnId } from './registerColumns';
import { registerWords } from './registerWords';

/** What a row needs beside the tool. */
export type RowContext = {
  organisation: RegisterOrganisation;
  language: FileLanguage;
  takenAt: Date;
  /** When each sheet was first there. */
  createdAt: ReadonlyMap<EntityRef, string>;
  /** The names of groups, people and tools. */
  nameOf: (ref: EntityRef) => string;
};

const dayOf = (instant: string | undefined) => instant?.slice(0, 10) ?? '';
const join = (parts: ReadonlyArray<string | undefined | false>) =>
  parts.filter(Boolean).join('\u00a0; ');

function contactText(contact: Contact | undefined): string {
  if (!contact) return '';
  const { name, address, email, phone } = contact;
  return [name, address, email, phone].filter(Boolean).join(', ');
}

function choice(
  field: string,
  code: string | undefined,
  language: FileLanguage,
): string {
  return code === undefined
    ? ''
    : sheetChoices[field]?.[code]?.[language] ?? code;
}

function regionName(code: string, language: FileLanguage): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return names.of(code.toUpperCase()) ?? code;
}

function transferText(
  { country, safeguard, to }: DataTransfer,
  language: FileLanguage,
): string {
  const where = regionName(country, language);
  const cover = choice('data/transfers/safeguard', safeguard, language);
  return `${where}${to ? ` (${to})` : ''} – ${cover}`;
}

function measuresText(tool: ToolState, context: RowContext): string {
  const { data, security } = tool.declaration.sheet;
  const words = registerWords[context.language];
  return join([
    security?.sso && security.sso !== 'none' && words.sso,
    security?.mfa && words.mfa,
    !!security?.certifications?.length &&
      `${words.certified} ${security.certifications.join(', ').toUpperCase()}`,
    ...(data?.measures ?? []),
  ]);
}

function sensitiveText(data: ToolDataSheet, language: FileLanguage): string {
  const { specialCategories } = data;
  if (specialCategories === undefined) return '';
  const words = registerWords[language];
  return specialCategories.length === 0
    ? words.no
    : `${words.yes}${words.colon}${join(
        specialCategories.map(word => dataWord(word, language)),
      )}`;
}

function processorsText(tool: ToolState, context: RowContext): string {
  const { vendor, data } = tool.declaration.sheet;
  const words = registerWords[context.language];
  const agreement = choice('data/dpa', data?.dpa, context.language);
  const main =
    isProcessedElsewhere(tool) &&
    `${vendor ?? tool.declaration.title[context.language]}${
      agreement && ` (${words.agreement} ${agreement.toLowerCase()})`
    }`;
  return join([main, ...(data?.subprocessors ?? [])]);
}

function actorCells({ organisation, takenAt }: RowContext) {
  const { controller, jointController, representative, dpo, establishment } =
    organisation;
  return {
    controller: contactText(controller),
    jointController: contactText(jointController),
    representative: contactText(representative),
    dpo: contactText(dpo),
    establishment: establishment ?? '',
    takenAt: dayOf(takenAt.toISOString()),
  };
}

function dataCells(data: ToolDataSheet, tool: ToolState, context: RowContext) {
  const { language } = context;
  const words = registerWords[language];
  const { sheet } = tool.declaration;
  const [purpose = sheet.summary[language], ...subPurposes] =
    data.purposes ?? [];
  const list = (items: readonly string[] | undefined) =>
    join((items ?? []).map(word => dataWord(word, language)));
  const leaves = data.transfersOutsideEu;
  return {
    purpose,
    subPurposes: join(subPurposes),
    legalBasis: choice('data/legalBasis', data.legalBasis, language),
    subjects: list(data.subjects),
    categories: list(data.categories),
    sensitive: sensitiveText(data, language),
    retention: data.retention ? writeDuration(data.retention, language) : '',
    externalRecipients: join(data.recipients ?? []),
    transfers: leaves === undefined ? '' : words[leaves ? 'yes' : 'no'],
    safeguards: join(
      (data.transfers ?? []).map(transfer => transferText(transfer, language)),
    ),
    dpia: choice('data/dpia', data.dpia, language),
  };
}

/** One processing as a row of the register, in words. */
export function registerRow(
  tool: ToolState,
  data: ToolDataSheet,
  context: RowContext,
): Record<RegisterColumnId, string> {
  const { language, nameOf, createdAt, takenAt } = context;
  const { declaration, ref } = tool;
  const { sheet, owner } = declaration;
  const { hosting, owners } = sheet;
  const teams = [owner, owners?.technical].filter(team => team !== undefined);
  return {
    reference: ref,
    name: declaration.title[language],
    software: declaration.title[language],
    created: dayOf(createdAt.get(ref)),
    updated: dayOf(tool.sheetChangedAt),
    service: nameOf(owner),
    internalRecipients: join([...new Set(teams.map(nameOf))]),
    processors: processorsText(tool, context),
    connectedTools: join(receivingTools(sheet).map(nameOf)),
    hosting: hosting
      ? `${choice('hosting/model', hosting.model, language)}, ${regionName(
          hosting.region,
          language,
        )}`
      : '',
    measures: measuresText(tool, context),
    verdict: registerWords[language].verdicts[privacyVerdict(tool, takenAt)],
    ...actorCells(context),
    ...dataCells(data, tool, context),
  };
}
