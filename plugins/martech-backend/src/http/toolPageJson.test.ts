import type { Tool, ToolPage } from '@passerelle/plugin-martech-common';
import { toolPageJson } from './toolPageJson';

const tool = (name: string) =>
  ({ ref: `component:default/${name}`, vendor: undefined } as unknown as Tool);
const page = (items: Tool[], more: Partial<ToolPage> = {}): ToolPage => ({
  items,
  totalItems: items.length,
  pageInfo: {},
  ...more,
});

describe('a page of tools as JSON', () => {
  it.each([
    ['no tool', page([])],
    ['one', page([tool('a')])],
    ['several', page([tool('a'), tool('b')], { totalCapped: true })],
    ['facets', page([tool('a')], { facets: { status: [] } })],
  ])('is what JSON says of it: %s', (_what, given) => {
    expect(toolPageJson(given)).toBe(JSON.stringify(given));
  });

  it('writes each tool once', () => {
    const written = jest.spyOn(JSON, 'stringify');
    const items = [tool('a'), tool('b')];
    toolPageJson(page(items));
    toolPageJson(page([...items]));
    for (const item of items) {
      expect(
        written.mock.calls.filter(([value]) => value === item),
      ).toHaveLength(1);
    }
    written.mockRestore();
  });
});
