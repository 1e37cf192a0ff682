import type { Tool, ToolStatus } from '@passerelle/plugin-martech-common';
import { aTool } from '../__testUtils__/aTool';
import { requestChoices } from './requestChoices';

const now = new Date('2026-11-23T09:00:00.000Z');
const all = new Set([
  'tool-access',
  'tool-validation',
  'tool-pilot',
  'tool-reference',
  'integration',
  'tool-change',
  'tool-renewal',
  'tool-retirement',
  'advice',
]);
const pilot: Tool['pilot'] = {
  requestId: 'r1',
  requester: 'user:default/marketer',
  startsAt: '2026-11-01T00:00:00.000Z',
  endsAt: '2026-12-01T00:00:00.000Z',
  successCriteria: ['Two campaigns'],
  maySubmitScorecard: true,
};

describe('what the menu of a tool offers beside its main action', () => {
  it.each<[ToolStatus, Partial<Tool>, string[], string[]]>([
    [
      'approved',
      {},
      ['advice'],
      [
        'tool-validation',
        'integration',
        'tool-change',
        'tool-renewal',
        'tool-retirement',
      ],
    ],
    [
      'referenced',
      {},
      ['tool-pilot', 'advice'],
      ['integration', 'tool-change', 'tool-renewal', 'tool-retirement'],
    ],
    [
      'referenced',
      { pilot: { ...pilot, startsAt: '2026-11-30T00:00:00.000Z' } },
      ['advice'],
      ['integration', 'tool-change', 'tool-renewal', 'tool-retirement'],
    ],
    [
      'pilot',
      { pilot },
      ['tool-access', 'advice'],
      [
        'tool-validation',
        'integration',
        'tool-change',
        'tool-renewal',
        'tool-retirement',
      ],
    ],
    [
      'detected',
      {},
      ['tool-reference', 'advice'],
      ['tool-renewal', 'tool-retirement'],
    ],
    ['retired', {}, ['advice'], []],
  ])('%s', (status, parts, forPerson, forTool) => {
    const tool = aTool('brevo', { status, ...parts });
    expect(requestChoices(tool, all, now)).toEqual({ forPerson, forTool });
  });

  it('leaves out what the person may not file, and a validation that runs', () => {
    const tool = aTool('brevo', { validation: { requestId: 'r2' } });
    expect(
      requestChoices(tool, new Set(['tool-validation', 'tool-change']), now),
    ).toEqual({ forPerson: [], forTool: ['tool-change'] });
  });
});
