import { taxonomy } from '../taxonomy';
import type { Tool, ToolFlow } from '../types';
import { buildMap } from './buildMap';

const flow = (parts: Partial<ToolFlow> & { with: string }): ToolFlow => ({
  direction: 'out',
  method: 'api',
  status: 'live',
  ...parts,
});

function tool(name: string, category: string, flows: ToolFlow[] = []) {
  const validation: Tool['validation'] = {
    status: 'approved',
    conditions: [],
    criteria: [],
  };
  return {
    ref: `component:default/${name}`,
    title: { en: name, fr: name },
    type: 'saas' as const,
    category,
    validation,
    health: { state: 'unknown' as const },
    integration: { flows },
  };
}

const crm = 'component:default/crm';
const mail = 'component:default/mail';

describe('the map', () => {
  it.each<[string, ToolFlow[], ToolFlow[], object[]]>([
    [
      'turns what comes in around',
      [flow({ with: crm, direction: 'in' })],
      [],
      [{ from: crm, to: mail, direction: 'out' }],
    ],
    [
      'draws a flow that both ends declare once, with the better status and all data',
      [flow({ with: crm, data: ['contact'], status: 'planned' })],
      [flow({ with: mail, direction: 'in', data: ['orders'] })],
      [
        {
          from: mail,
          to: crm,
          direction: 'out',
          status: 'live',
          data: ['contact', 'orders'],
        },
      ],
    ],
    [
      'draws an exchange once, whoever declares it',
      [flow({ with: crm, direction: 'both' })],
      [flow({ with: mail, direction: 'both' })],
      [{ from: crm, to: mail, direction: 'both' }],
    ],
    [
      'keeps apart what goes by different methods',
      [flow({ with: crm }), flow({ with: crm, method: 'file' })],
      [],
      [{ method: 'api' }, { method: 'file' }],
    ],
  ])('%s', (_, ofMail, ofCrm, edges) => {
    const map = buildMap(
      [tool('mail', 'email-marketing', ofMail), tool('crm', 'crm', ofCrm)],
      taxonomy,
    );
    expect(map.edges).toHaveLength(edges.length);
    expect(map.edges).toMatchObject(edges);
  });

  it('shows what a flow names and the registry does not know, and the categories in which there are tools', () => {
    const map = buildMap(
      [
        tool('mail', 'email-marketing', [
          flow({ with: 'resource:default/old-files' }),
        ]),
      ],
      taxonomy,
      12,
    );
    expect(map.nodes.map(({ ref, type }) => [ref, type])).toEqual([
      [mail, 'saas'],
      ['resource:default/old-files', 'other'],
    ]);
    expect(map.nodes[1].title.en).toBe('old files');
    expect(
      map.categories.flatMap(({ subcategories }) =>
        subcategories.map(({ id }) => id),
      ),
    ).toEqual(['email-marketing']);
    expect(map.totalItems).toBe(12);
  });
});
