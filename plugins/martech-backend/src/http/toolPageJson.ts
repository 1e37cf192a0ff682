import type { Tool, ToolPage } from '@passerelle/plugin-martech-common';

const texts = new WeakMap<Tool, string>();

function textOf(tool: Tool): string {
  const kept = texts.get(tool);
  if (kept !== undefined) return kept;
  const text = JSON.stringify(tool);
  texts.set(tool, text);
  return text;
}

/** A page as JSON. Tools that were shown before, and are the same objects still, are not written anew: nobody may change them. */
export function toolPageJson({ items, ...page }: ToolPage): string {
  const rest = JSON.stringify(page).slice(1);
  return `{"items":[${items.map(textOf).join()}],${rest}`;
}
