import type { ApiDescription } from './describeApi';
import { inspectText, readApi, type InspectionAnswer } from './inspectText';

/** What is asked of a thread that reads definitions. */
export type DefinitionTask = { kind: 'inspect' | 'describe'; text: string };

/** What stands beside an API in lists, so that nobody reads its definition again for it. */
export type DescribedApi = Pick<ApiDescription, 'version' | 'operations'>;

export type TaskAnswer =
  | InspectionAnswer
  | { description: DescribedApi | undefined };

/** What a definition says; nothing when it cannot be read, because its own page shows what is wrong with it. */
function describeText(text: string): DescribedApi | undefined {
  try {
    const { version, operations } = readApi(text).description;
    return { version, operations };
  } catch {
    return undefined;
  }
}

/** Does what is asked of a thread. Nothing is called and no file is read, whatever the text says. */
export async function answerTask({
  kind,
  text,
}: DefinitionTask): Promise<TaskAnswer> {
  return kind === 'inspect'
    ? inspectText(text)
    : { description: describeText(text) };
}
