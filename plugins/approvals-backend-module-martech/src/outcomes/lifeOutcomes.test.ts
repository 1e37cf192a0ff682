import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { ToolLifeOutcome } from '@passerelle/plugin-martech-common';
import { aReview, anOutcome } from '../testing/fixtures';
import { createRegistryHandlers } from './createRegistryHandlers';
import {
  changeOutcome,
  integrationOutcome,
  pilotOutcome,
  renewalOutcome,
  retirementOutcome,
} from './lifeOutcomes';
import { referenceOf } from './referenceOf';
import { accessOutcome } from './toToolOutcome';

type Kind = RequestOutcome['kind'];

const values: Record<string, RequestOutcome['request']['values']> = {
  integration: {
    with: 'component:default/Data-Platform',
    direction: 'out',
    method: 'api',
    data: ['contact'],
    reason: 'x',
  },
  retirement: {
    date: '2026-12-31',
    replacement: 'component:default/sinch',
    dataFate: 'moved',
    reason: 'x',
  },
};

describe('what the registry is told', () => {
  it.each<[Kind, string | undefined]>([
    ['submitted', 'flow_planned'],
    ['changes_requested', undefined],
    ['resubmitted', 'flow_planned'],
    ['approved', 'flow_started'],
    ['fulfilled', 'flow_live'],
    ['fulfilment_failed', 'flow_dropped'],
    ['rejected', 'flow_dropped'],
    ['withdrawn', 'flow_dropped'],
    ['expired', 'flow_dropped'],
  ])('of a connection that is %s: %s', (kind, told) => {
    const outcome = integrationOutcome(
      anOutcome(kind, [], { values: values.integration }),
    );
    expect(outcome?.kind).toBe(told);
  });

  it('of a connection: what flows, which way, how', () => {
    expect(
      integrationOutcome(
        anOutcome('approved', [], { values: values.integration }),
      ),
    ).toMatchObject({
      id: 'outcome-1',
      requestVersion: 9,
      flow: {
        with: 'component:default/data-platform',
        direction: 'out',
        method: 'api',
        data: ['contact'],
      },
    });
  });

  it('of a pilot: its days, the last one included', () => {
    const request = {
      values: {
        reason: 'x',
        startDate: '2026-12-01',
        endDate: '2027-01-31',
        successCriteria: ['Two campaigns'],
        team: 'Acquisition',
      },
    };
    const reviews = [aReview('dsi-admin', 'approve')];
    expect(pilotOutcome(anOutcome('approved', reviews, request))).toMatchObject(
      {
        kind: 'pilot_approved',
        by: 'user:default/dsi-admin',
        pilot: {
          startsAt: '2026-12-01T00:00:00.000Z',
          endsAt: '2027-02-01T00:00:00.000Z',
          requester: 'user:default/marketer',
          team: 'Acquisition',
          successCriteria: ['Two campaigns'],
        },
      },
    );
    expect(pilotOutcome(anOutcome('rejected', [], request))).toBeUndefined();
  });

  it.each<[Kind, ToolLifeOutcome['kind'] | undefined]>([
    ['submitted', undefined],
    ['approved', 'change_approved'],
    ['fulfilled', 'change_made'],
    ['rejected', undefined],
  ])('of a change that is %s: %s', (kind, told) => {
    expect(changeOutcome(anOutcome(kind))?.kind).toBe(told);
  });

  it.each([
    [
      { decision: 'leave', periodStart: '2027-04-01' },
      { decision: 'leave', from: '2027-04-01' },
    ],
    [{}, { decision: 'renew' }],
  ])('of a renewal with %j', (asked, renewal) => {
    const request = { values: { reason: 'x', ...asked } };
    expect(renewalOutcome(anOutcome('approved', [], request))).toMatchObject({
      kind: 'renewal_approved',
      renewal,
    });
    expect(renewalOutcome(anOutcome('rejected', [], request))).toBeUndefined();
  });

  it.each<[Kind, ToolLifeOutcome['kind'] | undefined]>([
    ['submitted', undefined],
    ['approved', 'retirement_approved'],
    ['fulfilled', 'retirement_done'],
    ['fulfilment_failed', 'retirement_called_off'],
  ])('of an end that is %s: %s', (kind, told) => {
    const outcome = retirementOutcome(
      anOutcome(kind, [], { values: values.retirement }),
    );
    expect(outcome?.kind).toBe(told);
  });

  it.each([
    [true, true],
    [undefined, false],
  ])(
    'of an access: whether conditions were acknowledged (%s)',
    (answer, acknowledged) => {
      const request = {
        values: {
          reason: 'x',
          ...(answer && { acknowledgedConditions: answer }),
        },
      };
      expect(accessOutcome(anOutcome('approved', [], request))).toMatchObject({
        kind: 'access_approved',
        beneficiary: 'user:default/marketer',
        acknowledged,
      });
    },
  );
});

describe('a tool that is listed', () => {
  const request = {
    subjectRef: undefined,
    values: {
      title: ' Airtable ',
      summary: 'Tables that a team shares',
      category: 'collaboration',
      need: 'x',
      owner: 'group:default/Acquisition',
      annualCost: 1200,
    },
  };

  it('is registered once, with what was said of it', () => {
    expect(referenceOf(anOutcome('approved', [], request))).toEqual({
      key: 'tool-reference:request-1',
      by: 'user:default/marketer',
      sheet: {
        title: 'Airtable',
        category: 'collaboration',
        summary: {
          en: 'Tables that a team shares',
          fr: 'Tables that a team shares',
        },
        owners: { business: 'group:default/acquisition' },
        finance: { annualCost: 1200, currency: 'EUR' },
      },
    });
  });

  it('is told to whoever asked for it, by the history of the new tool', async () => {
    const recordOutcome = jest.fn();
    const registerTool = jest.fn(async () => ({
      ref: 'component:default/airtable',
      sheetRevision: 1,
      created: true,
    }));
    const handler = createRegistryHandlers({
      recordOutcome,
      registerTool,
    }).find(({ types }) => types.includes('tool-reference'));
    await handler?.handle(anOutcome('rejected', [], request));
    expect(registerTool).not.toHaveBeenCalled();
    await handler?.handle(anOutcome('approved', [], request));
    expect(recordOutcome).toHaveBeenCalledWith(
      'component:default/airtable',
      expect.objectContaining({
        kind: 'reference_approved',
        requestNumber: 'DEM-000001',
        beneficiary: 'user:default/marketer',
      }),
    );
  });

  it('takes the place of one that was found in use', () => {
    const found = { ...request, subjectRef: 'component:default/airtable' };
    expect(referenceOf(anOutcome('approved', [], found))?.ref).toBe(
      'component:default/airtable',
    );
  });

  it.each<Kind>(['submitted', 'rejected', 'withdrawn'])(
    'is not registered when the request is %s',
    kind => {
      expect(referenceOf(anOutcome(kind, [], request))).toBeUndefined();
    },
  );
});
