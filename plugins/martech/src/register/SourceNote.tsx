import { Alert, Link } from '@backstage/ui';
import {
  sourcePlace,
  type ToolSource,
} from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';

/** The file in which the sheet of a git-managed tool stands, with a link where there is one. */
export function SourceNote(props: { source: ToolSource | undefined }) {
  const { source } = props;
  const { t } = useWords();
  const location = source?.location ?? '';
  const url = location.startsWith('url:') ? location.slice(4) : undefined;
  const href = source?.editUrl ?? url;
  const place = location ? sourcePlace(location) : 'catalog-info.yaml';
  return (
    <Alert
      status="info"
      icon
      title={t('register.source')}
      description={
        <>
          {t('register.source.edit')}{' '}
          {href ? <Link href={href}>{place}</Link> : <code>{place}</code>}
        </>
      }
    />
  );
}
