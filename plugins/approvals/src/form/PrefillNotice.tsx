import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import type { Prefill } from './prefill';

/** Says that a link has filled the form in, and what of it was not understood. */
export function PrefillNotice(props: { prefill: Prefill }) {
  const { values, ignored } = props.prefill;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  if (Object.keys(values).length === 0 && ignored.length === 0) {
    return null;
  }
  return (
    <div role="status">
      <Alert
        status={ignored.length > 0 ? 'warning' : 'info'}
        icon
        title={t('form.link.filled')}
        description={
          ignored.length > 0
            ? t('form.link.ignored', { names: formatters.list(ignored) })
            : undefined
        }
      />
    </div>
  );
}
