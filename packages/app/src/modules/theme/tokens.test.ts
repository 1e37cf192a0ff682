import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [
      ...block.matchAll(/--(?:bui|passerelle)-([\w-]+):\s*(#[0-9a-f]{6});/g),
    ].map(([, name, colour]) => [name, colour] as const),
  );
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(start => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
function contrast(first: string, second: string): number {
  const [dark, bright] = [luminance(first), luminance(second)].sort(
    (a, b) => a - b,
  );
  return (bright + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', "[data-theme-mode='light']"],
  ['dark', "[data-theme-mode='dark']"],
])('the %s theme', (_name, selector) => {
  const tokens = tokensOf(selector);
  const colour = (name: string) => {
    const value = tokens.get(name);
    if (!value) {
      throw new Error(`tokens.css has no --bui-${name} in ${selector}`);
    }
    return value;
  };
  const grounds = ['bg-app', 'bg-neutral-1', 'bg-neutral-2', 'bg-neutral-3'];

  it.each(
    grounds.flatMap(ground => [
      ['fg-primary', ground],
      ['fg-secondary', ground],
    ]),
  )('lets %s be read on %s', (foreground, ground) => {
    expect(contrast(colour(foreground), colour(ground))).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
  });

  it.each(
    ['positive', 'negative', 'warning', 'announcement'].flatMap(tone => [
      [`${tone}-fg-subdued`, `${tone}-bg-subdued`],
      ['fg-primary', `${tone}-bg-subdued`],
      [`fg-${tone}`, 'bg-neutral-1'],
      [`fg-${tone}`, 'bg-app'],
    ]),
  )('lets %s be read on %s', (foreground, ground) => {
    expect(contrast(colour(foreground), colour(ground))).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
  });

  it.each([
    ['accent-fg', 'accent-bg'],
    ['accent-fg', 'accent-bg-hover'],
    ['accent-bg', 'bg-neutral-1'],
    ['accent-bg', 'bg-app'],
  ])('lets %s be read on %s', (foreground, ground) => {
    expect(contrast(colour(foreground), colour(ground))).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
  });

  it.each([
    ['mark-success', 'bg-neutral-1'],
    ['mark-warning', 'bg-neutral-1'],
    ['mark-danger', 'bg-neutral-1'],
    ['mark-info', 'bg-neutral-1'],
    ['border-2', 'bg-neutral-1'],
    ['border-2', 'bg-app'],
    ['ring', 'bg-app'],
    ['ring', 'bg-neutral-1'],
  ])('lets %s be seen on %s', (shape, ground) => {
    expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(
      SHAPE_CONTRAST,
    );
  });
});
