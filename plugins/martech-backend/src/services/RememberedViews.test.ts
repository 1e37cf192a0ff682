import { stateOf } from '../__testUtils__/startFinder';
import { readDeclaration } from '../domain/ToolDeclaration';
import type { ToolState } from '../domain/ToolState';
import { toolView, type Viewer } from '../domain/toolView';
import { toolEntity } from '../testing';
import { RememberedViews } from './RememberedViews';

const NOW = new Date('2026-03-01T09:00:00.000Z');
const EXPIRY = '2026-03-01T10:00:00.000Z';
/** Not valid any more. */
const LATER = new Date('2026-03-01T10:30:00.000Z');
/** Nor watched for hours. */
const MUCH_LATER = new Date('2026-03-01T12:00:00.000Z');

const viewerOf = (ref: string): Viewer => ({
  refs: new Set([ref]),
  seesAllAmounts: false,
});
const stranger = viewerOf('user:default/marketer');
const colleague = viewerOf('user:default/other');
const owner = viewerOf('group:default/crm-team');
const pilot = viewerOf('user:default/pilot');

function approvedTool(more: Partial<ToolState> = {}): ToolState {
  const read = readDeclaration(
    toolEntity('brevo', {
      finance: { annualCost: 45_000, currency: 'EUR', licences: 30 },
    }),
  );
  if (!read || 'errors' in read) throw new Error(JSON.stringify(read));
  const { passport, ...tool } = stateOf(read, {
    health: { state: 'operational', checkedAt: '2026-03-01T08:30:00.000Z' },
    ...more,
  });
  return {
    ...tool,
    passport: {
      ...passport,
      lastValidation: 'approved',
      criteria: passport.criteria.map(criterion => ({
        ...criterion,
        verdict: 'passed',
        expiresAt: EXPIRY,
      })),
      pilot: {
        requestId: 'request-1',
        requester: 'user:default/pilot',
        startsAt: '2026-02-01',
        endsAt: '2026-04-01',
        successCriteria: ['Opened more often'],
        approvedAt: '2026-01-31T09:00:00.000Z',
      },
    },
  };
}

describe('remembered views', () => {
  const views = RememberedViews.create();
  const tool = approvedTool();

  it('are made once for people to whom a tool looks alike', () => {
    expect(views.of(tool, colleague, NOW)).toBe(views.of(tool, stranger, NOW));
  });

  it.each([
    ['an owner, who sees amounts', owner, NOW],
    ['somebody else', stranger, NOW],
    ['who asked for the pilot, and judges it', pilot, NOW],
    ['somebody else, when it is not valid any more', stranger, LATER],
    ['somebody else, when it is not watched any more', stranger, MUCH_LATER],
    ['somebody else, before', stranger, NOW],
  ])('show to %s what a new view would', (_who, viewer, now) => {
    expect(views.of(tool, viewer, now)).toEqual(toolView(tool, viewer, now));
  });

  it('tell these people and moments apart', () => {
    const shown = [
      views.of(tool, stranger, NOW),
      views.of(tool, owner, NOW),
      views.of(tool, pilot, NOW),
      views.of(tool, stranger, LATER),
      views.of(tool, stranger, MUCH_LATER),
    ];
    expect(new Set(shown.map(view => JSON.stringify(view))).size).toBe(5);
    expect(shown[0].validation.validUntil).toBe(EXPIRY);
    expect(shown[3].validation.validUntil).toBeUndefined();
    expect(shown[4].health.state).toBe('unknown');
  });

  it('cannot be changed by who reads them', () => {
    const view = views.of(tool, stranger, NOW);
    expect(() => {
      view.name = 'mine';
    }).toThrow('read only');
    expect(() => {
      view.validation.status = 'refused';
    }).toThrow('read only');
  });
});
