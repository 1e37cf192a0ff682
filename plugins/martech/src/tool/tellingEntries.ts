import type { ToolHistoryEntry } from '@passerelle/plugin-martech-common';

/** Whether the registry read a tool of the engineers for the first time: that day says nothing of the tool itself. */
function isFirstReading({ kind, data }: ToolHistoryEntry): boolean {
  return kind === 'registered' && data.origin === 'catalog';
}

/**
 * The entries of a history that tell a person something. A new status says nothing more beside the decision that caused
 * it, and a tool that has an older history was not new on the day on which the portal read it.
 *
 * @param entries - the newest first
 */
export function tellingEntries(
  entries: readonly ToolHistoryEntry[],
): ToolHistoryEntry[] {
  const causes = new Set(
    entries.filter(({ kind }) => kind !== 'status_changed').map(({ at }) => at),
  );
  const oldest = entries.at(-1)?.at;
  return entries.filter(entry =>
    isFirstReading(entry)
      ? entry.at === oldest
      : entry.kind !== 'status_changed' || !causes.has(entry.at),
  );
}
