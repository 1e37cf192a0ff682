import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  ShadowEvent,
  ShadowFinding,
  ShadowFindingPage,
  ShadowReport,
  ShadowSource,
  ShadowState,
} from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { CsvCell } from '../../csv/writeCsv';
import type { UserCredentials } from '../../services/Authorizer';
import { findingView } from './findingView';
import { reportHeader, reportRow } from './reportColumns';
import type { Range, ShadowReportStore } from './ShadowReportStore';
import type { ShadowRights } from './ShadowRights';
import type { ShadowStore } from './ShadowStore';

const REPORT_MONTHS = 12;

export type FindingsRequest = {
  scope?: 'mine' | 'all';
  state?: ShadowState[];
  source?: ShadowSource[];
  limit: number;
  cursor?: string;
};

type Parts = {
  findings: ShadowStore;
  reports: ShadowReportStore;
  rights: ShadowRights;
};

/** What people read of tools in use that nobody knew of: their own declarations, and for the IT department all. */
export class ShadowService {
  readonly #parts: Parts;

  static create(parts: Parts): ShadowService {
    return new ShadowService(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws NotAllowedError when somebody outside the IT department asks for all. */
  async list(
    credentials: UserCredentials,
    request: FindingsRequest,
  ): Promise<ShadowFindingPage> {
    const { findings, rights } = this.#parts;
    const { viewer, isTriager } = await rights.reader(credentials);
    const { scope = isTriager ? 'all' : 'mine', ...query } = request;
    if (scope === 'all' && !isTriager) {
      throw new NotAllowedError(
        'scope=all is for the IT department; accepted is mine',
      );
    }
    const me = credentials.principal.userEntityRef;
    const { findings: found, ...page } = await findings.page({
      ...query,
      ...(scope === 'mine' && { declaredBy: me }),
    });
    return { items: found.map(one => findingView(one, viewer)), ...page };
  }

  /** @throws NotFoundError for what the person may not see. */
  async get(
    credentials: UserCredentials,
    id: string,
  ): Promise<ShadowFinding & { history: ShadowEvent[] }> {
    const { findings, rights } = this.#parts;
    const { viewer, isTriager } = await rights.reader(credentials);
    const finding = await findings.find(id);
    const me = credentials.principal.userEntityRef;
    if (!finding || (!isTriager && finding.declaredBy !== me)) {
      throw new NotFoundError(`There is no finding ${id}`);
    }
    return {
      ...findingView(finding, viewer),
      history: await findings.listEvents(id),
    };
  }

  /** @throws NotAllowedError for anybody but the IT department and admins. */
  async report(
    credentials: UserCredentials,
    range: Partial<Range>,
  ): Promise<ShadowReport> {
    const { reports, rights } = this.#parts;
    await rights.triager(credentials);
    return reports.report(readRange(range));
  }

  /**
   * The rows of a file, header first.
   *
   * @throws NotAllowedError for anybody but the IT department and admins.
   */
  async rows(
    credentials: UserCredentials,
    range: Partial<Range>,
    language: 'en' | 'fr',
  ): Promise<AsyncIterable<CsvCell[]>> {
    const { reports, rights } = this.#parts;
    await rights.triager(credentials);
    const found = reports.list(readRange(range));
    return (async function* rows() {
      yield reportHeader(language);
      for await (const finding of found) yield reportRow(finding, language);
    })();
  }
}

function readRange({ from, to }: Partial<Range>): Range {
  const now = DateTime.utc();
  const range = {
    from:
      from ??
      now.minus({ months: REPORT_MONTHS }).startOf('month').toISODate() ??
      '',
    to: to ?? now.toISODate() ?? '',
  };
  for (const [name, date] of Object.entries(range)) {
    if (!DateTime.fromISO(date).isValid) {
      throw new InputError(
        `${name}: '${date}' is no day; accepted is ISO 8601 such as 2027-02-28`,
      );
    }
  }
  if (range.to < range.from) {
    throw new InputError(`to (${range.to}) lies before from (${range.from})`);
  }
  return range;
}
