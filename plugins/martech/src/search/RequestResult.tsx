import type { RequestSearchDocument } from '@passerelle/plugin-martech-common';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { ResultItem } from './ResultItem';

/** A request that the search found: by those only who may see it. */
export function RequestResult(props: {
  result?: Partial<RequestSearchDocument>;
}) {
  const { t } = useWords();
  const localize = useLocalize();
  const { result } = props;
  if (!result) return null;
  const { title = '', titleFr = '', location = '', number = '' } = result;
  return (
    <ResultItem
      kind={`${t('search.kind.request')} ${number}`}
      title={localize({ en: title, fr: titleFr })}
      location={location}
    />
  );
}
