import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type DuplicateQuestion,
  type EditableSheet,
  type EntityRef,
  type PossibleDuplicate,
  type RegistrationSheet,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { likenessOf } from '../../database/likenessTable';
import type { ToolStore } from '../../database/ToolStore';
import { certainty, duplicateReasons } from '../../domain/duplicateReasons';
import { toolView, type Viewer } from '../../domain/toolView';
import type { ToolState } from '../../domain/ToolState';
import type {
  Authorizer,
  Registrar,
  UserCredentials,
} from '../../services/Authorizer';
import type { CatalogLookup } from './CatalogLookup';
import { demandFields } from './demandFields';
import { demandReturn } from './demandReturn';
import { completeSheet, readSheet } from './readSheet';
import { editorRoles } from './editorRoles';
import { gitManagedMessage } from './gitManagedMessage';
import type { LikenessStore } from './LikenessStore';
import type { PortalStore } from './PortalStore';
import type { PortalTools } from './PortalTools';
import { seesAmountsOf } from './seesAmounts';
import { sheetOf } from './sheetOf';
import { toolYaml } from './toolYaml';

const MAX_DUPLICATES = 8;

type Parts = {
  authorizer: Authorizer;
  likeness: LikenessStore;
  lookup: CatalogLookup;
  portal: PortalStore;
  store: ToolStore;
  tools: PortalTools;
  /** The data protection team. */
  privacyGroup: EntityRef;
};

/** What people do to register tools and to keep their sheets; every method authorises first. */
export class RegistrationService {
  readonly #parts: Parts;

  static create(parts: Parts): RegistrationService {
    return new RegistrationService(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async register(
    credentials: UserCredentials,
    sheet: RegistrationSheet,
  ): Promise<Tool> {
    const registrar = await this.#parts.authorizer.registrar(credentials);
    const { tool } = await this.#parts.tools.create(sheet, {
      by: registrar.userRef,
      authorizeReturn: gone => demandReturn(gone, registrar),
    });
    return toolView(tool, registrar, new Date());
  }

  /** The sheet as its form edits it, with what the caller is to the tool. */
  async sheet(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<EditableSheet> {
    const { authorizer, portal, lookup } = this.#parts;
    const registrar = await authorizer.registrar(credentials);
    const tool = await this.#find(ref);
    const record = await portal.find(ref);
    const isPortal = tool.origin === 'portal';
    const source = isPortal ? undefined : await lookup.sourceOf(ref);
    const sheet = sheetOf(tool.declaration, record?.definition);
    return {
      ref,
      origin: tool.origin,
      sheetRevision: tool.sheetRevision,
      sheet: seesAmountsOf(tool, registrar) ? sheet : withoutFinance(sheet),
      roles: isPortal ? this.#rolesOf(registrar, tool, record) : [],
      ...(source ? { source } : {}),
    };
  }

  /**
   * Replaces the sheet of a tool that the portal manages. What stands beside `spec.martech` (name, type, title, owner,
   * life cycle, specification) stays as it is when it is left out, and so do amounts for whoever may not see them.
   *
   * @throws ConflictError for a tool from git, with the file to edit.
   * @throws NotAllowedError that names the fields on which somebody else decides.
   */
  async change(
    credentials: UserCredentials,
    ref: EntityRef,
    input: { sheet: unknown; expectedRevision: number },
  ): Promise<Tool> {
    const { authorizer, lookup, portal, privacyGroup, tools } = this.#parts;
    const registrar = await authorizer.registrar(credentials);
    const seen = await this.#find(ref);
    if (seen.origin === 'catalog') {
      throw new ConflictError(
        gitManagedMessage(ref, await lookup.sourceOf(ref)),
      );
    }
    const sheet = readSheet(completeSheet(input.sheet, seen));
    const record = await portal.find(ref);
    if (this.#rolesOf(registrar, seen, record).length === 0) {
      throw new NotAllowedError(
        `${ref} is changed by its owners, and by whoever registered it until its first validation`,
      );
    }
    const { finance } = seen.declaration.sheet;
    const keepsAmounts =
      finance !== undefined &&
      sheet.finance === undefined &&
      !seesAmountsOf(seen, registrar);
    const tool = await tools.update(
      ref,
      keepsAmounts ? { ...sheet, finance } : sheet,
      {
        by: registrar.userRef,
        expectedRevision: input.expectedRevision,
        authorize: (locked, change) =>
          demandFields(
            locked,
            change,
            this.#rolesOf(registrar, locked, record),
            privacyGroup,
          ),
      },
    );
    return toolView(tool, registrar, new Date());
  }

  /** The tools that may be the one that somebody is about to register, surest first. */
  async duplicates(
    credentials: UserCredentials,
    { title, url, vendor }: DuplicateQuestion,
  ): Promise<{ items: PossibleDuplicate[] }> {
    const viewer = await this.#parts.authorizer.viewer(credentials);
    const asked = { titles: { en: title, fr: title }, url, vendor };
    const found = await this.#parts.likeness.findLike(asked);
    const items = found
      .map(tool => ({
        tool,
        reasons: duplicateReasons(asked, likenessOf(tool.declaration)),
      }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort(
        (a, b) =>
          certainty(b.reasons) - certainty(a.reasons) ||
          a.tool.ref.localeCompare(b.tool.ref),
      )
      .slice(0, MAX_DUPLICATES);
    const now = new Date();
    return {
      items: items.map(({ tool, reasons }) => ({
        tool: toolView(tool, viewer, now),
        reasons,
      })),
    };
  }

  /** A `catalog-info.yaml` of any tool, without verdicts, and without amounts for whoever may not see them. */
  async yaml(credentials: UserCredentials, ref: EntityRef): Promise<string> {
    const { authorizer, lookup, portal } = this.#parts;
    const viewer: Viewer = await authorizer.viewer(credentials);
    const tool = await this.#find(ref);
    const seesAmounts = seesAmountsOf(tool, viewer);
    if (tool.origin === 'portal') {
      const record = await portal.find(ref);
      return toolYaml({ tool, definition: record?.definition, seesAmounts });
    }
    return toolYaml({ tool, entity: await lookup.find(ref), seesAmounts });
  }

  /** Shows a tool that was just registered to whoever did it. */
  view(tool: ToolState, registrar: Registrar): Tool {
    return toolView(tool, registrar, new Date());
  }

  #rolesOf(
    registrar: Registrar,
    tool: ToolState,
    record: { registeredBy: EntityRef } | undefined,
  ) {
    return editorRoles(registrar, tool, record?.registeredBy);
  }

  async #find(ref: EntityRef): Promise<ToolState> {
    const tool = await this.#parts.store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    return tool;
  }
}

function withoutFinance({
  finance: _,
  ...sheet
}: RegistrationSheet): RegistrationSheet {
  return sheet;
}
