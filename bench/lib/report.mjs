import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { inRoot } from '../../scripts/lib/paths.mjs';

/**
 * @template Row
 * @param {Array<[string, (row: Row) => string]>} columns
 * @param {Row[]} rows
 */
export function toTable(columns, rows) {
  const cells = [
    columns.map(([title]) => title),
    ...rows.map(row => columns.map(([, cell]) => cell(row))),
  ];
  const widths = columns.map((_, index) =>
    Math.max(3, ...cells.map(line => line[index].length)),
  );
  const line = texts =>
    `| ${texts.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** Day, cores and Node: all that is told of the machine. */
export const circumstances = () =>
  `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} cores, Node ${
    process.versions.node
  }.`;

/** Shows a report, and keeps it with its figures. */
export async function writeReport(name, markdown, figures) {
  console.log(`\n${markdown}`);
  const directory = inRoot('bench', 'results');
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/${name}.md`, `${markdown.trim()}\n`);
  if (figures) {
    const text = JSON.stringify(figures, undefined, 2);
    await writeFile(`${directory}/${name}.json`, `${text}\n`);
  }
}

export const fixed = digits => number => number.toFixed(digits);

/** For instance `0.61 (0.58–0.66)`. */
export const spread = ({ median, lowest, highest }) =>
  `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
