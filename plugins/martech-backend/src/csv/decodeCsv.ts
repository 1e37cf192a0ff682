import { isUtf8 } from 'buffer';
import { CsvError } from './CsvError';

const CHUNK_BYTES = 64 * 1024;

/**
 * What Windows-1252 has in place of the control characters 0x80 to 0x9f of Latin-1
 * (https://encoding.spec.whatwg.org/index-windows-1252.txt).
 *
 * @remarks
 * Written out because `TextDecoder` of Node 20.18.3 and later, 22.13 to 22.18 and 24.0 to 24.6 leaves them as control
 * characters, so that every euro sign and apostrophe of Excel is lost (https://github.com/nodejs/node/issues/56542).
 */
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const signatures: ReadonlyArray<[bytes: readonly number[], format: string]> = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function decoderFor(bytes: Uint8Array): (chunk: Uint8Array) => string {
  const unicode = (encoding: string) => {
    const decoder = new TextDecoder(encoding);
    return (chunk: Uint8Array) => decoder.decode(chunk, { stream: true });
  };
  if (startsWith(bytes, [0xff, 0xfe])) return unicode('utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return unicode('utf-16be');
  if (isUtf8(bytes)) return unicode('utf-8');
  return chunk =>
    Buffer.from(chunk)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, control =>
        WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
      );
}

/**
 * Decodes a file as spreadsheets write it: UTF-16 by its byte order mark, what is strictly UTF-8 as UTF-8 with or
 * without mark, and anything else as Windows-1252, in which no byte is wrong.
 *
 * @throws CsvError for a workbook, a PDF, or anything else that is no text.
 */
export function* decodeCsv(bytes: Uint8Array): Generator<string> {
  const binary = signatures.find(([prefix]) => startsWith(bytes, prefix));
  if (binary) {
    throw new CsvError({
      en: `This is a file of type ${binary[1]}; accepted is CSV: in Excel, choose “Save as”, then “CSV UTF-8”`,
      fr: `Ce fichier est de type ${binary[1]}\u00a0; le format accepté est CSV\u00a0: dans Excel, choisissez «\u00a0Enregistrer sous\u00a0», puis «\u00a0CSV UTF-8\u00a0»`,
    });
  }
  const decode = decoderFor(bytes);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const text = decode(bytes.subarray(at, at + CHUNK_BYTES));
    if (text.includes('\0')) {
      throw new CsvError({
        en: 'The file holds characters NUL, so it is no text; accepted is CSV in UTF-8, UTF-16 or Windows-1252',
        fr: 'Le fichier contient des caractères NUL : ce n’est pas du texte ; le format accepté est CSV en UTF-8, UTF-16 ou Windows-1252',
      });
    }
    yield text;
  }
}
