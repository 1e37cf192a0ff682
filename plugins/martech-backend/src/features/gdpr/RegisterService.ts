import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  gapGravities,
  type CompletenessItem,
  type CompletenessReport,
  type EntityRef,
  type FileLanguage,
  type ProcessingRegister,
  type RegisterItem,
  type RegisterOrganisation,
} from '@passerelle/plugin-martech-common';
import type { ToolFinder } from '../../database/ToolFinder';
import type { ToolState } from '../../domain/ToolState';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import { Names } from './Names';
import {
  holds,
  isInUse,
  privacyVerdict,
  processingOf,
  receivingTools,
} from './processing';
import { columnTitle, registerColumns } from './registerColumns';
import type { Gap, Knower } from './gapRules';
import { filledShare, registerGaps } from './registerGaps';
import { registerRow } from './registerRow';
import type { RegisterStore } from './RegisterStore';

const PAGE = 200;

type Parts = {
  authorizer: Authorizer;
  auth: AuthService;
  catalog: CatalogService;
  finder: Pick<ToolFinder, 'find'>;
  store: RegisterStore;
  organisation: RegisterOrganisation;
  /** Data protection, who is asked where nobody else knows. */
  privacyGroup: EntityRef;
};

/** Writes the register of processing activities, and says what it lacks. */
export class RegisterService {
  readonly #parts: Parts;

  static create(parts: Parts): RegisterService {
    return new RegisterService(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The register as it stands now: one row for each tool in use that handles personal data.
   *
   * @throws NotAllowedError for anybody but the data protection team and admins.
   */
  async register(
    credentials: UserCredentials,
    language: FileLanguage,
  ): Promise<ProcessingRegister> {
    await this.#parts.authorizer.registerReader(credentials);
    const { organisation, store } = this.#parts;
    const takenAt = new Date();
    const names = Names.create(this.#parts);
    const items: RegisterItem[] = [];
    for await (const page of this.#pages()) {
      const tools = page.filter(tool => processingOf(tool) !== undefined);
      await names.learn(tools.flatMap(namedBy));
      const createdAt = await store.firstSheets(tools.map(({ ref }) => ref));
      const context = {
        organisation,
        language,
        takenAt,
        createdAt,
        nameOf: names.of,
      };
      for (const tool of tools) {
        const data = processingOf(tool);
        if (!data) continue;
        const cells = registerRow(tool, data, context);
        items.push({ toolRef: tool.ref, cells, data });
      }
    }
    return {
      takenAt: takenAt.toISOString(),
      organisation,
      columns: registerColumns.map(({ id, title }) => ({
        id,
        title: title[language],
      })),
      items,
    };
  }

  /**
   * What the register lacks, gravest first.
   *
   * @throws NotAllowedError for anybody but the data protection team and admins.
   */
  async completeness(
    credentials: UserCredentials,
    language: FileLanguage,
  ): Promise<CompletenessReport> {
    await this.#parts.authorizer.registerReader(credentials);
    const { organisation, privacyGroup } = this.#parts;
    const now = new Date();
    const names = Names.create(this.#parts);
    await names.learn([privacyGroup]);
    const counts = {
      processings: 0,
      complete: 0,
      withoutVerdict: 0,
      unknown: 0,
    };
    const items: CompletenessItem[] = [];
    for await (const page of this.#pages()) {
      await names.learn(page.flatMap(namedBy));
      for (const tool of page.filter(isInUse)) {
        const gaps = registerGaps(tool, now);
        countTool(counts, tool, gaps, now);
        if (gaps.length > 0) {
          items.push(this.#item(tool, gaps, { now, names, language }));
        }
      }
    }
    return {
      takenAt: now.toISOString(),
      organisationGaps: (['controller', 'dpo'] as const)
        .filter(key => !organisation[key])
        .map(key => columnTitle(key)[language]),
      counts,
      items: items.sort(byGravity),
    };
  }

  #item(
    tool: ToolState,
    gaps: readonly Gap[],
    context: { now: Date; names: Names; language: FileLanguage },
  ): CompletenessItem {
    const { now, names, language } = context;
    const { title, sheet } = tool.declaration;
    const [gravity = 'confirm'] = gaps.map(gap => gap.gravity).sort(gravest);
    return {
      toolRef: tool.ref,
      title: title[language],
      status: tool.status,
      ...(sheet.data && { personal: sheet.data.personal }),
      verdict: privacyVerdict(tool, now),
      gravity,
      filled: filledShare(gaps),
      gaps: gaps
        .map(gap => {
          const ref = this.#knower(tool, gap.ask);
          return {
            cell: gap.cell,
            gravity: gap.gravity,
            text: gap.text[language],
            ask: { ref, name: names.of(ref) },
          };
        })
        .sort((a, b) => gravest(a.gravity, b.gravity)),
    };
  }

  #knower(tool: ToolState, ask: Knower): EntityRef {
    const { owner, sheet } = tool.declaration;
    switch (ask) {
      case 'business':
        return owner;
      case 'technical':
        return sheet.owners?.technical ?? owner;
      case 'privacy':
        return this.#parts.privacyGroup;
      default:
        throw new Error(`Unknown knower ${ask satisfies never}`);
    }
  }

  async *#pages(): AsyncGenerator<ToolState[]> {
    const { finder } = this.#parts;
    const question = {
      filters: {},
      sort: 'title',
      facets: [],
      limit: PAGE,
    } as const;
    let cursor: string | undefined;
    do {
      const page = await finder.find({ ...question, cursor });
      yield page.tools;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
}

function isOnlyToConfirm({ gravity }: Gap): boolean {
  return gravity === 'confirm';
}

function countTool(
  counts: CompletenessReport['counts'],
  tool: ToolState,
  gaps: readonly Gap[],
  now: Date,
): void {
  if (processingOf(tool) === undefined) {
    counts.unknown += gaps.length > 0 ? 1 : 0;
    return;
  }
  counts.processings += 1;
  counts.complete += gaps.every(isOnlyToConfirm) ? 1 : 0;
  counts.withoutVerdict += holds(privacyVerdict(tool, now)) ? 0 : 1;
}

/** Everybody and everything that a row calls by name. */
function namedBy(tool: ToolState): EntityRef[] {
  const { owner, sheet } = tool.declaration;
  return [owner, sheet.owners?.technical, ...receivingTools(sheet)].filter(
    ref => ref !== undefined,
  );
}

function gravest(
  left: CompletenessItem['gravity'],
  right: CompletenessItem['gravity'],
): number {
  return gapGravities.indexOf(left) - gapGravities.indexOf(right);
}

function byGravity(left: CompletenessItem, right: CompletenessItem): number {
  return (
    gravest(left.gravity, right.gravity) ||
    right.gaps.length - left.gaps.length ||
    left.title.localeCompare(right.title)
  );
}
