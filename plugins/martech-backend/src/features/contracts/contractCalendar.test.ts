import { readDeclaration } from '../../domain/ToolDeclaration';
import { registerTool } from '../../domain/registerTool';
import { toolEntity } from '../../testing';
import { contractCalendar } from './contractCalendar';
import type { KeptContract } from './ContractStore';

const NOW = new Date('2026-11-22T08:00:00Z');

function contract(
  title: string,
  more: Partial<KeptContract> = {},
): KeptContract {
  const declaration = readDeclaration(
    toolEntity(
      'tool',
      {
        finance: { annualCost: 24_000, currency: 'EUR', autoRenewal: true },
      },
      { title },
    ),
  );
  if (!declaration || 'errors' in declaration) throw new Error('No tool');
  const { tool } = registerTool(undefined, declaration, 'catalog', NOW);
  return {
    tool,
    contractEnd: '2027-05-31',
    deadline: '2027-02-28',
    isNotice: true,
    ...more,
  };
}

/** Reads an iCalendar back: unfolded lines of its events, by name (RFC 5545, 3.1). */
function readBack(calendar: string): Array<Map<string, string>> {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const events: Array<Map<string, string>> = [];
  for (const line of lines) {
    const [name, ...value] = line.split(':');
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    const event = events.at(-1);
    const known = event?.get(name);
    event?.set(name, known ? `${known} ${value.join(':')}` : value.join(':'));
  }
  return events;
}

const options = {
  language: 'fr' as const,
  isHoliday: () => false,
  appUrl: 'https://passerelle.example',
};

describe('the calendar of contracts', () => {
  it('has one whole day per contract, on the last working day to act', () => {
    const calendar = contractCalendar([contract('Brevo')], options);
    const [event] = readBack(calendar);
    // 28 February 2027 is a Sunday.
    expect(event.get('DTSTART;VALUE=DATE')).toBe('20270226');
    expect(event.get('DTEND;VALUE=DATE')).toBe('20270227');
    expect(event.get('SUMMARY')).toBe(
      'Brevo\u00a0: dernier jour pour résilier',
    );
    expect(event.get('DESCRIPTION')).toContain('28 février 2027');
    expect(event.get('URL;VALUE=URI')).toBe(
      'https://passerelle.example/catalog/default/component/tool',
    );
    expect(event.get('TRANSP')).toBe('TRANSPARENT');
  });

  it('reminds at nine in the morning, a month, a week and a day before', () => {
    const [event] = readBack(contractCalendar([contract('Brevo')], options));
    expect(event.get('TRIGGER')).toBe('-P29DT15H -P6DT15H -PT15H');
    const decided = contract('Brevo', {
      renewal: { state: 'decided', decision: 'leave' },
    });
    const [quiet] = readBack(contractCalendar([decided], options));
    expect(quiet.has('TRIGGER')).toBe(false);
    expect(quiet.get('SUMMARY')).toBe('Brevo\u00a0: arrêt décidé');
  });

  it('keeps the event of a period, and has another for the next', () => {
    const idOf = (one: KeptContract, language: 'en' | 'fr' = 'fr') =>
      readBack(contractCalendar([one], { ...options, language }))[0].get('UID');
    const first = idOf(contract('Brevo'));
    expect(idOf(contract('Brevo, renamed'), 'en')).toBe(first);
    expect(idOf(contract('Brevo', { deadline: '2027-03-31' }))).toBe(first);
    expect(idOf(contract('Brevo', { contractEnd: '2028-05-31' }))).not.toBe(
      first,
    );
  });

  it('says nothing of amounts, and is the same text twice', () => {
    const write = () => contractCalendar([contract('Brevo')], options);
    expect(write()).not.toMatch(/24|EUR/);
    expect(write()).toBe(write());
  });

  it('survives what names may hold, within lines of 75 octets', () => {
    const title = `A;B,C\\D\nEND:VCALENDAR é ${'long '.repeat(40)}`;
    const calendar = contractCalendar([contract(title)], options);
    const events = readBack(calendar);
    expect(events).toHaveLength(1);
    expect(events[0].get('SUMMARY')).toMatch(
      /^A\\;B\\,C\\\\D( |\\n)END:VCALENDAR é/,
    );
    expect(calendar.match(/^END:VCALENDAR/gm)).toHaveLength(1);
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
