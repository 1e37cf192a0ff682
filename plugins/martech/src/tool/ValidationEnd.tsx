import { Link } from '@backstage/ui';
import {
  expiryWarningDays,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { newRequestPath } from '@passerelle/plugin-approvals-react';
import { useWords } from '../words/useWords';
import { useMayAsk } from './useMayAsk';

/** Says that a validation ends soon, from the day on which the owners are warned first; not while a new one runs. */
export function ValidationEnd(props: { tool: Tool }) {
  const { validation, ref } = props.tool;
  const { t, formatters } = useWords();
  const mayAsk = useMayAsk({
    kind: 'validation',
    requestType: 'tool-validation',
  });
  const days = validation.validUntil
    ? formatters.daysUntil(validation.validUntil)
    : undefined;
  const isNear =
    days !== undefined && days >= 0 && days <= expiryWarningDays[0];
  if (!isNear || validation.requestId !== undefined) {
    return null;
  }
  return (
    <p>
      {days === 0
        ? t('life.validationEndsToday')
        : t('life.validationEnds', { count: days })}
      {mayAsk && (
        <>
          {' '}
          <Link href={newRequestPath('tool-validation', ref)}>
            {t('life.askAgain')}
          </Link>
        </>
      )}
    </p>
  );
}
