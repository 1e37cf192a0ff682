import { createFormatters } from './createFormatters';

// 23:30 in Paris on the 21st: the next day begins within the hour.
const NOW = new Date('2026-11-21T22:30:00Z');
const french = createFormatters({
  language: 'fr',
  timeZone: 'Europe/Paris',
  now: () => NOW,
});
const english = createFormatters({
  language: 'en',
  timeZone: 'Europe/Paris',
  now: () => NOW,
});

/** Intl uses several kinds of unbreakable space, which differ between releases. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ');
}

describe('createFormatters', () => {
  it.each([
    ['2026-11-15T09:00:00Z', 'en retard de 6 jours', '6 days late'],
    ['2026-11-20T22:59:00Z', 'en retard de 1 jour', '1 day late'],
    ['2026-11-21T08:00:00Z', 'aujourd’hui', 'today'],
    ['2026-11-21T23:30:00Z', 'demain', 'tomorrow'],
    ['2026-11-23T09:00:00Z', 'après-demain', 'in 2 days'],
    ['2026-11-24T09:00:00Z', 'dans 3 jours', 'in 3 days'],
    ['2027-01-12T09:00:00Z', 'dans 7 semaines', 'in 7 weeks'],
    ['2027-03-31T09:00:00Z', 'dans 4 mois', 'in 4 months'],
    ['2029-12-31T09:00:00Z', 'dans 3 ans', 'in 3 years'],
  ])('says when %s is due: %s, %s', (value, fr, en) => {
    expect(plain(french.due(value))).toBe(fr);
    expect(plain(english.due(value))).toBe(en);
  });

  it.each([
    ['2026-11-21T22:29:50Z', 'à l’instant', 'just now'],
    ['2026-11-21T22:25:00Z', 'il y a 5 minutes', '5 minutes ago'],
    ['2026-11-21T12:30:00Z', 'il y a 10 heures', '10 hours ago'],
    ['2026-11-20T12:30:00Z', 'hier', 'yesterday'],
    ['2026-11-18T12:30:00Z', 'il y a 3 jours', '3 days ago'],
  ])('says how long ago %s was: %s, %s', (value, fr, en) => {
    expect(plain(french.timeAgo(value))).toBe(fr);
    expect(plain(english.timeAgo(value))).toBe(en);
  });

  it.each([
    ['long', '12 janvier 2027', '12 January 2027'],
    ['medium', '12 janv. 2027', '12 Jan 2027'],
    ['weekday', 'mardi 12 janvier', 'Tuesday 12 January'],
  ] as const)('writes a %s date: %s, %s', (style, fr, en) => {
    expect(plain(french.date('2027-01-12T09:00:00Z', style))).toBe(fr);
    expect(
      plain(english.date('2027-01-12T09:00:00Z', style)).replace(',', ''),
    ).toBe(en);
  });

  it('counts the first of a month as the French do', () => {
    const value = '2026-04-01T09:00:00Z';
    expect(plain(french.date(value))).toBe('1er avril 2026');
    expect(plain(french.date(value, 'weekday'))).toBe('mercredi 1er avril');
    expect(plain(french.date('2026-04-11T09:00:00Z'))).toBe('11 avril 2026');
    expect(plain(english.date(value))).toBe('1 April 2026');
  });

  it('keeps a day, its month and its year on one line', () => {
    const value = '2027-04-30T09:00:00Z';
    expect(french.date(value)).toBe('30\u00a0avril\u00a02027');
    expect(english.date(value, 'medium')).toBe('30\u00a0Apr\u00a02027');
    expect(french.date(value, 'weekday')).toBe('vendredi 30\u00a0avril');
    expect(french.dateTime(value)).toMatch(
      /^30\u00a0avr\.\u00a02027\D* 11:00$/,
    );
  });

  it('takes the day of the reader, not of the server', () => {
    expect(plain(french.date('2026-11-21T23:30:00Z', 'weekday'))).toBe(
      'dimanche 22 novembre',
    );
  });

  it.each([
    [24000, 'EUR', '24 000 €', '€24,000'],
    [14.5, 'EUR', '14,50 €', '€14.50'],
    [99, 'USD', '99 $US', 'US$99'],
  ])('writes %d %s as %s, %s', (amount, currency, fr, en) => {
    expect(plain(french.money(amount, currency))).toBe(fr);
    expect(plain(english.money(amount, currency))).toBe(en);
  });

  it('writes numbers, shares and lists', () => {
    expect(plain(french.number(1200))).toBe('1 200');
    expect(plain(english.number(1200))).toBe('1,200');
    expect(plain(french.percent(0.9994))).toBe('99,94 %');
    expect(plain(english.percent(0.9994))).toBe('99.94%');
    expect(french.list(['Brevo', 'Batch', 'Sinch'])).toBe(
      'Brevo, Batch et Sinch',
    );
    expect(english.list(['Brevo', 'Batch'])).toBe('Brevo and Batch');
  });
});
