import { planOf } from '../__testUtils__/planOf';
import { Scenario } from '../__testUtils__/Scenario';
import { isRefusal } from '../refusal';
import type { Command } from '../types';

const asked = { requestId: 'request-2', number: 'DEM-2' };
const END = '2026-12-24T12:00:00.000Z';
const LATER = '2026-12-31T22:59:59.000Z';

/** A request with a grant that ends at {@link END}. */
function granted(end: string | undefined = END): Scenario {
  const scenario = new Scenario({
    plan: planOf(['all: one=A'], { fulfillers: ['C'], grant: true }),
  });
  ['req file', 'a1 approve s1.one', `c1 fulfil done ${end ?? ''}`.trim()]
    .map(sentence => scenario.step(sentence))
    .forEach(result => expect(isRefusal(result)).toBe(false));
  return scenario;
}

const note = (isOpen: boolean): Command => ({
  type: 'note_extension',
  extension: asked,
  isOpen,
});
const extend = (until = LATER, extension = asked): Command => ({
  type: 'extend_by_request',
  extension,
  until,
});

function give(scenario: Scenario, command: Command): string[] {
  const result = scenario.run('engine', command);
  return isRefusal(result) ? [result.code] : result.map(({ type }) => type);
}

describe('a grant for which more time is asked', () => {
  it.each([
    ['is noted once', [note(true), note(true)], ['grant.extension_asked']],
    [
      'is let go once',
      [note(true), note(false), note(false)],
      ['grant.extension_asked', 'grant.extension_closed'],
    ],
    ['has nothing to let go', [note(false)], []],
    ['is extended once', [extend(), extend()], ['grant.extended']],
    [
      'is extended once, and stays so when it is ended afterwards',
      [extend(), { type: 'expire_grant' } as const, extend()],
      ['grant.extended'],
    ],
    [
      'is extended by one request after the other',
      [
        extend(),
        extend('2027-02-01T00:00:00.000Z', { ...asked, requestId: 'third' }),
      ],
      ['grant.extended', 'grant.extended'],
    ],
    [
      'is not made shorter',
      [note(true), extend('2026-12-01T00:00:00.000Z')],
      ['grant.extension_asked', 'grant.extension_closed'],
    ],
    [
      'gets no time that is over',
      [extend('2026-01-01T00:00:00.000Z')],
      ['extension-too-late'],
    ],
  ])('%s', (_, commands, told) => {
    const scenario = granted();
    expect(commands.flatMap(command => give(scenario, command))).toEqual(told);
    expect(scenario.replayed()).toEqual(scenario.state);
  });

  it('is not extended once it ended', () => {
    const scenario = granted();
    scenario.step('c1 revoke');
    expect(give(scenario, note(true))).toEqual([]);
    expect(give(scenario, extend())).toEqual(['no-active-grant']);
  });

  it('lasts for ever when it has no end', () => {
    const scenario = granted('');
    expect(give(scenario, extend())).toEqual([]);
    expect(scenario.state.grant?.expiresAt).toBeUndefined();
  });

  it('is changed by the engine alone', () => {
    const scenario = granted();
    expect(scenario.run('admin', extend())).toMatchObject({
      code: 'engine-only',
    });
  });
});
