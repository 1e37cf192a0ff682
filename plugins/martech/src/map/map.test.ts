import type { MapEdge, ToolMap } from '@passerelle/plugin-martech-common';
import {
  layoutAround,
  layoutOverview,
  NODE_HEIGHT,
  NODE_WIDTH,
} from './layoutMap';
import { flowingData, parseMapState, selectMap, toMapParams } from './mapState';

const title = (name: string) => ({ en: name, fr: name });
const node = (ref: string, category?: string) => ({
  ref,
  title: title(ref),
  type: category ? ('saas' as const) : ('other' as const),
  ...(category ? { category } : {}),
});
const edge = (
  from: string,
  to: string,
  parts: Partial<MapEdge> = {},
): MapEdge => ({
  from,
  to,
  direction: 'out',
  method: 'api',
  status: 'live',
  data: [],
  ...parts,
});

const map: ToolMap = {
  nodes: [
    node('a:x/mail', 'email'),
    node('a:x/sms', 'email'),
    node('a:x/crm', 'crm'),
    node('a:x/shop', 'shop'),
    node('a:x/alone', 'crm'),
    node('a:x/files'),
  ],
  edges: [
    edge('a:x/mail', 'a:x/crm', { data: ['contact'] }),
    edge('a:x/crm', 'a:x/shop', { status: 'planned', data: ['orders'] }),
    edge('a:x/sms', 'a:x/shop', { status: 'retired' }),
    edge('a:x/files', 'a:x/mail', { data: ['contact'] }),
  ],
  categories: [
    {
      id: 'social',
      title: title('Social'),
      subcategories: [{ id: 'email', title: title('E-mail') }],
    },
    {
      id: 'sales',
      title: title('Sales'),
      subcategories: [
        { id: 'crm', title: title('CRM') },
        { id: 'shop', title: title('Shop') },
      ],
    },
  ],
  totalItems: 5,
};

const short = (refs: string[]) => refs.map(ref => ref.slice(4)).sort();

describe('the part of the map that is shown', () => {
  it.each([
    [
      'everything but what has stopped',
      '',
      ['alone', 'crm', 'files', 'mail', 'shop', 'sms'],
      3,
    ],
    [
      'a category with the partners of its tools',
      'category=social',
      ['crm', 'files', 'mail', 'sms'],
      2,
    ],
    ['what carries some data', 'data=contact', ['crm', 'files', 'mail'], 2],
    ['what is planned', 'status=planned', ['crm', 'shop'], 1],
    ['what has stopped, when asked for', 'status=retired', ['shop', 'sms'], 1],
    ['a tool and its neighbours', 'focus=A:X/CRM', ['crm', 'mail', 'shop'], 2],
    ['a tool without neighbours', 'focus=a:x/alone', ['alone'], 0],
  ])('is %s', (_, address, nodes, edges) => {
    const selected = selectMap(
      map,
      parseMapState(new URLSearchParams(address)),
    );
    expect(short(selected.nodes.map(({ ref }) => ref))).toEqual(nodes);
    expect(selected.edges).toHaveLength(edges);
  });

  it('has an address without what goes without saying', () => {
    const params = new URLSearchParams('view=x&status=x&data=contact&focus=');
    expect(toMapParams(parseMapState(params)).toString()).toBe('data=contact');
    expect(flowingData(map)).toEqual(['contact', 'orders']);
  });
});

describe('the layout', () => {
  it.each([7, 70, 500])('lets no two of %i tools overlap', count => {
    const groups = Array.from({ length: 6 }, (_, group) => ({
      id: String(group),
      nodes: Array.from({ length: Math.ceil(count / 6) }, (__, index) =>
        node(`a:x/${group}-${index}`, 'crm'),
      ),
    }));
    const { places, blocks } = layoutOverview(groups);
    const points = [...places.values()].sort((a, b) => a.y - b.y || a.x - b.x);
    points.forEach((point, index) => {
      for (const other of points.slice(index + 1)) {
        if (other.y - point.y >= NODE_HEIGHT) break;
        expect(Math.abs(other.x - point.x)).toBeGreaterThan(NODE_WIDTH);
      }
    });
    expect(blocks).toHaveLength(6);
  });

  it('puts what sends on the left of a tool, and what receives on its right', () => {
    const { edges } = selectMap(map, { focus: 'a:x/crm' });
    const places = layoutAround('a:x/crm', edges);
    expect(places.get('a:x/mail')?.x).toBeLessThan(0);
    expect(places.get('a:x/shop')?.x).toBeGreaterThan(0);
  });
});
