import type { ToolFlow } from '@passerelle/plugin-martech-common';
import { stateOf } from '../__testUtils__/startFinder';
import { toolEntity } from '../testing';
import { flowsOfOthers } from './flowsOfOthers';
import { splitPairs } from './splitPairs';
import { readDeclaration } from './ToolDeclaration';

const refOf = (name: string) => `component:default/${name}`;

function tool(name: string, flows: ToolFlow[] = []) {
  const declaration = readDeclaration(toolEntity(name, { flows }));
  if (!declaration || 'errors' in declaration) throw new Error(name);
  return stateOf(declaration);
}

const flow = (more: Partial<ToolFlow> = {}): ToolFlow => ({
  with: refOf('crm'),
  direction: 'out',
  method: 'api',
  status: 'live',
  ...more,
});

describe('what others exchange with a tool', () => {
  it.each<[string, ToolFlow[], ToolFlow[], ToolFlow[]]>([
    [
      'is seen from its side',
      [],
      [flow({ data: ['contact'] }), flow({ direction: 'in', method: 'file' })],
      [
        flow({ with: refOf('mail'), direction: 'in', data: ['contact'] }),
        flow({ with: refOf('mail'), method: 'file' }),
      ],
    ],
    [
      'is not said twice',
      [flow({ with: refOf('mail'), direction: 'in', status: 'planned' })],
      [flow()],
      [],
    ],
    [
      'is said beside another exchange with the same tool',
      [flow({ with: refOf('mail') })],
      [flow()],
      [flow({ with: refOf('mail'), direction: 'in' })],
    ],
    ['is over when it is retired', [], [flow({ status: 'retired' })], []],
    ['is none with another tool', [], [flow({ with: refOf('shop') })], []],
  ])('%s', (_what, own, said, expected) => {
    const found = flowsOfOthers(tool('crm', own), [tool('mail', said)]);
    expect(found).toEqual(expected);
  });
});

it('tells what is new and what is gone between two lists of pairs', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(ref => ({ id: 1, ref }));
  expect(splitPairs([a, b], [b, c])).toEqual({ added: [c], gone: [a] });
});
