import { planOf } from '../engine/__testUtils__/planOf';
import { adminRefs, refOf } from '../engine/__testUtils__/people';
import { Scenario } from '../engine/__testUtils__/Scenario';
import type { EventBody } from '../engine/types';
import { localDayOf, WorkingCalendar } from '../sla';
import { messagesOf } from './messagesOf';

const calendar = WorkingCalendar.create({
  timeZone: 'Europe/Paris',
  days: [1, 2, 3, 4, 5],
  hours: ['09:00-18:00'],
  holidays: false,
});
const readers = {
  admins: adminRefs,
  dayOf: (instant: string) => localDayOf(instant, calendar),
};

/** A request for `ben` that is filed, and an event more. */
function messagesAbout(event: EventBody, extended?: string) {
  const scenario = new Scenario({
    plan: planOf(['all: one=Team']),
    beneficiary: 'ben',
  });
  scenario.step('req file');
  const after = {
    ...scenario.state,
    ...(extended !== undefined && { extends: extended }),
  };
  const stamped = { ...event, actor: 'plugin:approvals', at: after.updatedAt };
  return messagesOf({ before: after, after, events: [stamped] }, readers);
}

describe('what people are told', () => {
  it('asks neither who filed a request nor who benefits for a review of it', () => {
    const [message] = messagesAbout({
      type: 'review.nudged',
      data: {
        reviewId: 's1.one',
        reviewers: [refOf('Team')],
        workingDay: '2026-11-23',
      },
    });
    expect(message.recipients).toEqual([refOf('Team')]);
    expect(message.except).toEqual([
      refOf('req'),
      refOf('ben'),
      'plugin:approvals',
    ]);
  });

  it.each([
    ['no-active-grant' as const, 'L’accès avait pris fin'],
    ['extension-too-late' as const, 'après la date demandée'],
  ])('says why an extension was not given: %s', (failure, words) => {
    const [message] = messagesAbout(
      { type: 'fulfilment.reported', data: { status: 'failed', failure } },
      'request-0',
    );
    expect(message.title.fr).toContain(words);
  });

  it.each([
    ['approve' as const, 'favorable', 'favourable'],
    ['reject' as const, 'défavorable', 'unfavourable'],
    ['request_changes' as const, 'à compléter', 'to be completed'],
  ])('names the verdict %s as the pages do', (verdict, fr, en) => {
    const [message] = messagesAbout({
      type: 'review.decided',
      data: { reviewId: 's1.one', stageId: 's1', verdict, revision: 1 },
    });
    expect(message.title).toEqual({ fr: `s1 : ${fr}`, en: `s1: ${en}` });
  });

  it('names the day of an end as it is where people work', () => {
    const [message] = messagesAbout({
      type: 'grant.extended',
      data: { until: '2027-03-31T22:00:00.000Z' },
    });
    expect(message.description.fr).toContain('jusqu’au 01/04/2027');
    expect(message.description.en).toContain('until 2027-04-01');
  });
});
