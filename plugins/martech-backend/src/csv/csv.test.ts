import { buffer } from 'stream/consumers';
import fc from 'fast-check';
import { CsvError } from './CsvError';
import { escapeFormula, unescapeFormula } from './formulaEscape';
import { readCsv } from './readCsv';
import { readCsvTable, type CsvColumn } from './readCsvTable';
import { writeCsv } from './writeCsv';

const limits = { maxRows: 3, maxColumns: 3, maxCellLength: 10 };

async function rowsOf(bytes: Uint8Array, withLimits?: typeof limits) {
  const rows = [];
  for await (const row of readCsv(bytes, withLimits).rows) rows.push(row);
  return rows;
}

const cellsOf = async (bytes: Uint8Array) =>
  (await rowsOf(bytes)).map(row => row.cells);

function utf16le(content: string): Buffer {
  return Buffer.from(`\ufeff${content}`, 'utf16le');
}

/** As Excel in French saves "CSV (séparateur : point-virgule)". */
const windows1252 = (content: string) =>
  Buffer.from(
    content.replaceAll('€', '\u0080').replaceAll('’', '\u0092'),
    'latin1',
  );

const FRENCH = 'nom;coût\r\nL’été;24 000,50 €\r\n';

describe('reading what spreadsheets write', () => {
  const cells = [
    ['nom', 'coût'],
    ['L’été', '24 000,50 €'],
  ];
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(FRENCH)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${FRENCH}`)],
    ['UTF-16 LE with its mark, as "Unicode text"', utf16le(FRENCH)],
    ['UTF-16 BE with its mark', utf16le(FRENCH).swap16()],
    ['Windows-1252', windows1252(FRENCH)],
    ['commas', Buffer.from('nom,coût\nL’été,"24 000,50 €"\n')],
    ['tabs', Buffer.from('nom\tcoût\nL’été\t24 000,50 €')],
    ['old line ends', Buffer.from(FRENCH.replaceAll('\r\n', '\r'))],
    ['a line that tells the delimiter', Buffer.from(`sep=;\r\n${FRENCH}`)],
    ['a header in quotes', Buffer.from(`"nom";"coût"\nL’été;24 000,50 €`)],
  ])('understands %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(cells);
  });

  it('understands all of Windows-1252, whichever Node runs it', async () => {
    const every = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(await cellsOf(every)).toEqual([
      ['€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'],
    ]);
  });

  it('numbers rows as a spreadsheet does', async () => {
    const file = 'a;b\n\n"one\ntwo";2\n;;\n"say ""hi""";=3\n';
    expect(await rowsOf(Buffer.from(file))).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['one\ntwo', '2'] },
      { line: 5, cells: ['say "hi"', '=3'] },
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['a workbook', Buffer.from('PK\u0003\u0004xyz'), 'type xlsx'],
    ['what is no text', 'a;b\nc\0d;e', 'NUL'],
    ['too many columns', 'a;b\n1;2;3;4', 'Line 2 has 4 columns'],
    ['too many lines', 'a\n1\n2\n3\n4', 'Line 5: the file has more than 3'],
    ['too large a cell', 'a;b\n1;12345678901', 'Line 2, column 2: the cell'],
    ['a quote that stays open', 'a;b\n1;2\n"3;4', 'Line 3'],
    ['an open quote in a large file', `a;b\n1;"${'x\n'.repeat(400)}`, 'Line 2'],
    ['a quote inside a cell', 'a;b\n1;2\n5" disk;1', 'Line 3: a quote'],
  ])('refuses %s, naming the line', async (_, file, message) => {
    const read = rowsOf(Buffer.from(file), limits);
    await expect(read).rejects.toThrow(CsvError);
    await expect(read).rejects.toThrow(message);
  });
});

describe('a table', () => {
  const columns: CsvColumn<'name' | 'cost'>[] = [
    { id: 'name', title: { en: 'Name', fr: 'Nom de l’outil' }, required: true },
    { id: 'cost', title: { en: 'Yearly cost', fr: 'Coût annuel' } },
  ];
  const read = (file: string, ignoreUnknown = false) =>
    readCsvTable(Buffer.from(file), columns, { ignoreUnknown });

  it('finds columns by id or title, in both languages and any order', async () => {
    const table = await read("COUT  ANNUEL;nom de l'outil\n 1 ;Brevo;;\n2;B;x");
    expect(table).toMatchObject({ columns: ['cost', 'name'], delimiter: ';' });
    const rows = [];
    for await (const row of table.rows) rows.push(row);
    expect(rows).toEqual([
      { line: 2, cells: { cost: '1', name: 'Brevo' }, overflows: false },
      { line: 3, cells: { cost: '2', name: 'B' }, overflows: true },
    ]);
  });

  it('may pass over columns of other programs', async () => {
    const table = await read('Name;Cost centre\nBrevo;42', true);
    expect(table.ignored).toEqual(['Cost centre']);
  });

  it.each([
    ['', 'The file is empty'],
    ['Name;Price\n', "the column 'Price' is unknown; accepted: Name, Yearly"],
    ['Name;cost;COST\n', "the column 'COST' is there twice"],
    ['cost\n', "the column 'Name' is missing"],
  ])('refuses the header %j', async (file, message) => {
    await expect(read(file)).rejects.toThrow(message);
  });
});

describe('formulas', () => {
  it.each([
    '=1+1',
    '+33 1',
    '+33612345678',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    "'=1",
    "'-2",
    '-2+3',
    '-1e5',
    '-12,5,1',
    '-2\n+3',
    '--1',
    "-2+cmd|' /C calc'!A0",
  ])('are made harmless: %j', cell => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
  });

  it('are left as they are where no spreadsheet sees one', () => {
    for (const cell of [
      '',
      'a=1',
      "l'été",
      "'x",
      '1-2',
      '-2',
      '-12,5',
      '-12.50',
    ]) {
      expect(escapeFormula(cell)).toBe(cell);
    }
  });

  it('come back from every escaped text', () => {
    const texts = fc.string({
      unit: fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        ',',
        '1',
        '＝',
        'a',
        ' ',
      ),
    });
    fc.assert(
      fc.property(texts, cell => {
        expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
      }),
    );
  });
});

describe('what is written', () => {
  it('opens in Excel in French', async () => {
    const rows = [
      ['é', 2.5, undefined],
      ['=1;"', ''],
    ];
    const file = await buffer(writeCsv(rows));
    expect(file.toString()).toBe('\ufeffé;2,5;\r\n"\'=1;""";\r\n');
  });

  it('is read back as it was', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(
        ...['a', 'é', '’', ';', ',', '\t', '"', "'", '=', '-', '\n', '\r', ' '],
        '😀',
      ),
      maxLength: 8,
    });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async rows => {
        const written = await buffer(writeCsv([['a', 'b', 'c'], ...rows]));
        const [, ...read] = await cellsOf(written);
        const blank = (cells: string[]) => cells.every(c => c.trim() === '');
        expect(read).toEqual(rows.filter(cells => !blank(cells)));
      }),
    );
  });

  it('ends with the error of whoever gives the rows', async () => {
    const broken = (async function* rows() {
      yield ['a'];
      throw new Error('the database went away');
    })();
    await expect(buffer(writeCsv(broken))).rejects.toThrow('went away');
  });
});
