import { ConfigReader } from '@backstage/config';
import type {
  ToolDataSheet,
  ToolSheet,
} from '@passerelle/plugin-martech-common';
import { stateOf } from '../../__testUtils__/startFinder';
import { registerTool } from '../../domain/registerTool';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import type { ToolState } from '../../domain/ToolState';
import { completeData, completeSheet } from './__testUtils__/exampleSheet';
import { readGdprSettings } from './readGdprSettings';
import { filledShare, registerGaps } from './registerGaps';

const NOW = new Date('2026-11-22T08:00:00.000Z');

function declared(more: Partial<ToolSheet> = {}): ToolDeclaration {
  return {
    ref: 'component:default/brevo',
    name: 'brevo',
    type: 'saas',
    title: { en: 'Brevo', fr: 'Brevo' },
    owner: 'group:default/crm-team',
    lifecycle: 'production',
    apis: [],
    sheet: { ...completeSheet, ...more },
  };
}

/** A tool that every reviewer agreed to. */
function tool(
  more: Partial<ToolSheet> = {},
  state: Partial<ToolState> = {},
): ToolState {
  const blank = stateOf(declared(more));
  return {
    ...blank,
    passport: {
      ...blank.passport,
      lastValidation: 'approved',
      criteria: blank.passport.criteria.map(criterion => ({
        ...criterion,
        verdict: 'passed' as const,
        expiresAt: '2027-11-22T08:00:00.000Z',
      })),
    },
    ...state,
  };
}

const data = (more: Partial<ToolDataSheet>) => ({
  data: { ...completeData, ...more },
});
const gapsOf = (state: ToolState, now = NOW) =>
  registerGaps(state, now).map(({ cell, gravity }) => `${cell} ${gravity}`);

describe('what the register lacks of a tool', () => {
  it.each<[string, Partial<ToolSheet>, string[]]>([
    ['nothing', {}, []],
    ['everything', { data: undefined }, ['categories blocking']],
    ['no personal data', data({ personal: false, legalBasis: undefined }), []],
    [
      'the legal basis',
      data({ legalBasis: undefined }),
      ['legalBasis required'],
    ],
    ['the subjects', data({ subjects: [] }), ['subjects required']],
    ['the categories', data({ categories: [] }), ['categories required']],
    ['the retention', data({ retention: undefined }), ['retention required']],
    ['the purpose', data({ purposes: undefined }), ['purpose confirm']],
    [
      'what is sensitive',
      data({ specialCategories: undefined }),
      ['sensitive confirm'],
    ],
    ['the agreement', data({ dpa: undefined }), ['processors required']],
    ['its signature', data({ dpa: 'in_progress' }), ['processors confirm']],
    [
      'the subprocessors',
      data({ subprocessors: undefined }),
      ['processors confirm'],
    ],
    [
      'whether data leaves',
      data({ transfersOutsideEu: undefined }),
      ['transfers required'],
    ],
    ['the safeguard', data({ transfers: [] }), ['safeguards required']],
    ['the hosting', { hosting: undefined }, ['hosting required']],
    ['any measure', { security: { sso: 'none' } }, ['measures required']],
    ['the assessment', data({ dpia: 'required' }), ['dpia required']],
    ['the need of one', data({ dpia: undefined }), ['dpia confirm']],
    [
      'an assessment of sensitive data',
      data({ dpia: undefined, specialCategories: ['health'] }),
      ['dpia required'],
    ],
  ])('is told: %s', (_what, more, gaps) => {
    expect(gapsOf(tool(more))).toEqual(gaps);
  });

  it('begins with personal data that nobody gave a verdict on', () => {
    const never = stateOf(declared(data({ retention: undefined })));
    expect(gapsOf(never)).toEqual(['verdict blocking', 'retention required']);
    const later = new Date('2027-12-01T00:00:00.000Z');
    const [gap] = registerGaps(tool(), later);
    expect(gap.text.en).toMatch(/out of date/);
  });

  it('does not matter for a tool that is not in use', () => {
    for (const status of ['refused', 'retired'] as const) {
      expect(gapsOf(tool({ data: undefined }, { status }))).toEqual([]);
    }
  });

  it('is no agreement where the company runs the tool itself', () => {
    const hosting = { model: 'on_premises', region: 'FR' } as const;
    const own = tool({ hosting, ...data({ dpa: undefined }) });
    expect(gapsOf(own)).toEqual([]);
  });

  it('shows as a share of what must be there', () => {
    const share = (more: Partial<ToolSheet>) =>
      filledShare(registerGaps(tool(more), NOW));
    expect(share({})).toBe(1);
    expect(share(data({ purposes: undefined }))).toBe(1);
    expect(share(data({ legalBasis: undefined }))).toBeLessThan(1);
    expect(share({ data: undefined })).toBe(0);
  });
});

describe('a verdict of data protection', () => {
  it.each<[string, Partial<ToolSheet>]>([
    ['a subprocessor', data({ subprocessors: ['Google LLC', 'Twilio'] })],
    [
      'a transfer',
      data({ transfers: [{ country: 'IN', safeguard: 'derogation' }] }),
    ],
    ['whether data leaves the Union', data({ transfersOutsideEu: false })],
    ['the kind of hosting', { hosting: { model: 'hybrid', region: 'EU' } }],
    [
      'the region of hosting',
      { hosting: { model: 'public_cloud', region: 'US' } },
    ],
  ])('reopens when this changes: %s', (_what, more) => {
    const { tool: after } = registerTool(
      tool(),
      declared(more),
      'catalog',
      NOW,
    );
    const privacy = after.passport.criteria.find(({ id }) => id === 'privacy');
    expect(privacy?.verdict).toBe('pending');
    expect(gapsOf(after)).toContain('verdict blocking');
  });

  it('stands when something else changes', () => {
    const { tool: after } = registerTool(
      tool(),
      declared({ summary: { en: 'New', fr: 'Nouveau' } }),
      'catalog',
      NOW,
    );
    expect(gapsOf(after)).toEqual([]);
  });
});

describe('the organisation', () => {
  const read = (gdpr: object) =>
    readGdprSettings(new ConfigReader({ martech: { gdpr } as never }));

  it('is what the configuration says', () => {
    expect(read({ dpo: { name: 'DPO', email: 'dpo@example.org' } })).toEqual({
      dpo: { name: 'DPO', email: 'dpo@example.org' },
    });
  });

  it.each([
    [{ dpo: { email: 'a@b' } }, 'martech.gdpr.dpo.name is missing'],
    [
      { controller: { name: 'x', email: 'nobody' } },
      "martech.gdpr.controller.email is 'nobody'; accepted is an address",
    ],
  ])('stops the start when it is wrong: %j', (gdpr, message) => {
    expect(() => read(gdpr)).toThrow(message);
  });
});
