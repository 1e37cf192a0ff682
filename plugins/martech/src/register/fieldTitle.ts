import {
  sheetFieldTitles,
  type LocalizedText,
} from '@passerelle/plugin-martech-common';

/** The name of a field of the sheet, and in which row of a list it stands, counted from 1. */
export type FieldTitle = { title?: LocalizedText; row?: number };

/** What a path is called: by itself, by one of its texts, else by the list or section in which it stands. */
export function fieldTitle(path: string): FieldTitle {
  const keys =
    path === '/owner' ? ['owners', 'business'] : path.split('/').slice(1);
  const place = keys.findIndex(key => /^\d+$/.test(key));
  const row = place < 0 ? undefined : Number(keys[place]) + 1;
  for (let length = keys.length; length > 0; length -= 1) {
    const key = keys.slice(0, length).join('/');
    const title = sheetFieldTitles[key] ?? sheetFieldTitles[`${key}/fr`];
    if (title) return { title, row };
  }
  return { row };
}
