import type { FileLanguage } from '@passerelle/plugin-martech-common';
import type { CsvCell } from '../../csv/writeCsv';
import type { FinderResult } from '../../database/FinderQuery';
import type { ToolFinder } from '../../database/ToolFinder';
import { toolView, type Viewer } from '../../domain/toolView';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { FinderRequest } from '../../services/FinderRequest';
import type { QuestionReader } from '../../services/QuestionReader';
import { fieldsOf } from './fieldsOf';
import { toolHeader, toolRow } from './toolRow';

const PAGE = 200;

/** Writes what the finder finds, a page at a time. */
export class ToolExporter {
  readonly #authorizer: Authorizer;
  readonly #finder: Pick<ToolFinder, 'find'>;
  readonly #questions: QuestionReader;

  static create(options: {
    authorizer: Authorizer;
    finder: Pick<ToolFinder, 'find'>;
    questions: QuestionReader;
  }): ToolExporter {
    return new ToolExporter(options);
  }

  private constructor(options: {
    authorizer: Authorizer;
    finder: Pick<ToolFinder, 'find'>;
    questions: QuestionReader;
  }) {
    this.#authorizer = options.authorizer;
    this.#finder = options.finder;
    this.#questions = options.questions;
  }

  /**
   * The rows of a file, header first. The first page is read before this returns, so that a refusal is an answer and not
   * half a file.
   *
   * @throws NotAllowedError when the policy does not let the person see tools.
   */
  async rows(
    credentials: UserCredentials,
    request: Pick<FinderRequest, 'q' | 'filters' | 'sort'>,
    language: FileLanguage,
  ): Promise<AsyncIterable<CsvCell[]>> {
    const viewer = await this.#authorizer.viewer(credentials);
    const asked = { ...request, facets: [], limit: PAGE };
    const read = async (cursor?: string) =>
      this.#finder.find(await this.#questions.read({ ...asked, cursor }));
    return rowsOf(await read(), read, viewer, language);
  }
}

async function* rowsOf(
  first: FinderResult,
  read: (cursor: string) => Promise<FinderResult>,
  viewer: Viewer,
  language: FileLanguage,
): AsyncGenerator<CsvCell[]> {
  yield toolHeader(language);
  const now = new Date();
  for (let page = first; ; ) {
    for (const tool of page.tools) {
      const view = toolView(tool, viewer, now);
      yield toolRow(fieldsOf(tool.declaration), view, language);
    }
    if (page.nextCursor === undefined) return;
    page = await read(page.nextCursor);
  }
}
