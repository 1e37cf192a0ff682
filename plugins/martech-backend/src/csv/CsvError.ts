import { InputError } from '@backstage/errors';
import type { LocalizedText } from '@passerelle/plugin-martech-common';

/** A file that cannot be read as CSV at all. Its message is English; `text` says the same in both languages. */
export class CsvError extends InputError {
  readonly text: LocalizedText;

  constructor(text: LocalizedText) {
    super(text.en);
    this.text = text;
  }
}
