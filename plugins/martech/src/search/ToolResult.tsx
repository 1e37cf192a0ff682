import type { ToolSearchDocument } from '@passerelle/plugin-martech-common';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { InsteadOf } from './InsteadOf';
import { ResultItem } from './ResultItem';

/** A tool that the search found. */
export function ToolResult(props: { result?: Partial<ToolSearchDocument> }) {
  const { t } = useWords();
  const localize = useLocalize();
  const { result } = props;
  if (!result) return null;
  const { title = '', titleFr = '', location = '', status } = result;
  const { ref, summaryEn = '', summaryFr = '' } = result;
  return (
    <ResultItem
      kind={t('search.kind.tool')}
      title={localize({ en: title, fr: titleFr })}
      location={location}
      aside={status && <ToolStatusBadge status={status} />}
      foot={ref && status && <InsteadOf toolRef={ref} status={status} />}
    >
      {localize({ en: summaryEn, fr: summaryFr })}
    </ResultItem>
  );
}
