import { Readable } from 'stream';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  glossary,
  searchTypes,
  type TermSearchDocument,
} from '@passerelle/plugin-martech-common';
import { searchText } from './searchText';

/** The words that IT and marketing share; everybody may read them. */
export class GlossaryCollatorFactory implements DocumentCollatorFactory {
  readonly type = searchTypes.term;

  async getCollator(): Promise<Readable> {
    return Readable.from(
      glossary.map(
        ({ id, term, definition }): TermSearchDocument => ({
          title: term.en,
          titleFr: term.fr,
          definitionEn: definition.en,
          definitionFr: definition.fr,
          location: `/glossary#${id}`,
          text: searchText(term.fr, definition.en, definition.fr),
        }),
      ),
    );
  }
}
