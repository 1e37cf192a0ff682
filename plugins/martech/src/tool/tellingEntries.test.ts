import type { ToolHistoryEntry } from '@passerelle/plugin-martech-common';
import { tellingEntries } from './tellingEntries';

function entry(
  kind: string,
  at: string,
  data: ToolHistoryEntry['data'] = {},
): ToolHistoryEntry {
  return { kind, at, data };
}

const read = entry('registered', '2026-11-22', { origin: 'catalog' });
const declared = entry('registered', '2026-11-22', { origin: 'portal' });
const granted = entry('validation_approved', '2026-09-15');
const status = entry('status_changed', '2026-09-15', { to: 'approved' });
const expired = entry('status_changed', '2026-09-16', { to: 'referenced' });

describe('the history of a tool', () => {
  it.each<[string, ToolHistoryEntry[], ToolHistoryEntry[]]>([
    ['does not call new what was only read today', [read, granted], [granted]],
    ['begins with the first reading', [read], [read]],
    [
      'keeps the day of a declaration in the portal',
      [declared, granted],
      [declared, granted],
    ],
    ['leaves out a status beside its cause', [granted, status], [granted]],
    [
      'tells a status that changed by itself',
      [expired, granted],
      [expired, granted],
    ],
    ['may be empty', [], []],
  ])('%s', (_, entries, telling) => {
    expect(tellingEntries(entries)).toEqual(telling);
  });
});
