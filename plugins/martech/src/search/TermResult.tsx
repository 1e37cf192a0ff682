import type { TermSearchDocument } from '@passerelle/plugin-martech-common';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { ResultItem } from './ResultItem';

/** A term of the glossary that the search found. */
export function TermResult(props: { result?: Partial<TermSearchDocument> }) {
  const { t } = useWords();
  const localize = useLocalize();
  const { result } = props;
  if (!result) return null;
  const { title = '', titleFr = '', location = '' } = result;
  const { definitionEn = '', definitionFr = '' } = result;
  return (
    <ResultItem
      kind={t('search.kind.term')}
      title={localize({ en: title, fr: titleFr })}
      location={location}
    >
      {localize({ en: definitionEn, fr: definitionFr })}
    </ResultItem>
  );
}
