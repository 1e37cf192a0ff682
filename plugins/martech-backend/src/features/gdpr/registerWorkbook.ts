import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type {
  Contact,
  FileLanguage,
  ProcessingRegister,
} from '@passerelle/plugin-martech-common';
import { columnTitle, registerColumns } from './registerColumns';
import { registerWords } from './registerWords';

const NARROW = 16;
const WIDE = 32;
/** Columns whose cells are lists. */
const wideColumns = ['purpose', 'subjects', 'categories', 'measures', 'dpo'];

/** A text is a text, whatever it begins with: no cell of the workbook is a formula. */
function textCell(value: string): SheetData[number][number] {
  return value === ''
    ? undefined
    : { value, type: String, wrap: true, alignVertical: 'top' };
}

function contactRow(title: string, contact: Contact | undefined): SheetData[0] {
  const { name = '', address = '', email = '', phone = '' } = contact ?? {};
  return [
    { value: title, fontWeight: 'bold' },
    ...[name, address, email, phone].map(textCell),
  ];
}

/** The register as a workbook: its rows on one sheet, who answers for them on another, as in the CNIL's model. */
export async function registerWorkbook(
  register: ProcessingRegister,
  language: FileLanguage,
): Promise<Buffer> {
  const words = registerWords[language];
  const { controller, dpo, representative, jointController } =
    register.organisation;
  const title = (id: Parameters<typeof columnTitle>[0]) =>
    columnTitle(id)[language];
  const rows: SheetData = [
    register.columns.map(column => ({
      value: column.title,
      fontWeight: 'bold' as const,
      backgroundColor: '#E6EAF2',
      wrap: true,
    })),
    ...register.items.map(({ cells }) =>
      register.columns.map(({ id }) => textCell(cells[id] ?? '')),
    ),
  ];
  const organisation: SheetData = [
    contactRow(title('controller'), controller),
    contactRow(title('jointController'), jointController),
    contactRow(title('representative'), representative),
    contactRow(title('dpo'), dpo),
    [
      { value: title('establishment'), fontWeight: 'bold' },
      textCell(register.organisation.establishment ?? ''),
    ],
    [
      { value: title('takenAt'), fontWeight: 'bold' },
      textCell(register.takenAt.slice(0, 10)),
    ],
  ];
  return writeWorkbook([
    {
      data: rows,
      sheet: words.sheet,
      stickyRowsCount: 1,
      orientation: 'landscape',
      columns: registerColumns.map(({ id }) => ({
        width: wideColumns.includes(id) ? WIDE : NARROW,
      })),
    },
    {
      data: organisation,
      sheet: words.organisation,
      columns: [{ width: WIDE }, { width: WIDE }, { width: WIDE }],
    },
  ]).toBuffer();
}
