import fc from 'fast-check';
import {
  readBoolean,
  readDate,
  readList,
  readNumber,
  writeList,
} from './cells';

describe('cells', () => {
  it.each([
    ['24 000,50', ';', 24000.5],
    ['24\u202f000,50 €', ';', 24000.5],
    ['24\u00a0000', ';', 24000],
    ['24000.5', ';', 24000.5],
    ['24.000,50', ';', 24000.5],
    ['24,000.50', ',', 24000.5],
    ['1,234,567', ',', 1234567],
    ['99,982', ';', 99.982],
    ['24,000', ',', 24000],
    ['24,000', '\t', undefined],
    ['0,125', '\t', 0.125],
    ['-3,5', ';', -3.5],
    ['1,5E+3', ';', 1500],
    ['12 %', ';', 12],
    ['1.2.3', ';', undefined],
    ['douze', ';', undefined],
    ['', ';', undefined],
    ['12,', ';', undefined],
  ] as const)('reads %j between %j as the number %s', (cell, by, number) => {
    expect(readNumber(cell, by)).toBe(number);
  });

  it('reads every number that is written with a decimal comma', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, number => {
        const cell = String(number).replace('.', ',');
        expect(readNumber(cell, ';')).toBe(Number(String(number)));
      }),
    );
  });

  it.each([
    ['31/03/2027', '2027-03-31'],
    ['1/3/2027', '2027-03-01'],
    ['31.03.2027', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027-03-31T08:00:00Z', '2027-03-31'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', undefined],
    ['03/31/2027', undefined],
    ['31/03/27', undefined],
    ['bientôt', undefined],
  ])('reads %j as the day %s', (cell, day) => {
    expect(readDate(cell)).toBe(day);
  });

  it.each([
    [['oui', 'Yes', 'VRAI', 'true', '1'], true],
    [['non', 'no', 'Faux', 'FALSE', '0'], false],
    [['peut-être', '', 'ok'], undefined],
  ])('reads %j as %s', (cells, answer) => {
    expect(cells.map(readBoolean)).toEqual(cells.map(() => answer));
  });

  it('gives lists back as they were', () => {
    const item = fc
      .string({ unit: fc.constantFrom('a', '|', '\\', 'n', ',', '\n', ' ') })
      .filter(text => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(item), items => {
        expect(readList(writeList(items))).toEqual(items);
      }),
    );
    expect(readList('Clients\nProspects | Acme, Inc.')).toEqual([
      'Clients',
      'Prospects',
      'Acme, Inc.',
    ]);
  });
});
