import type { ToolStatus } from '@passerelle/plugin-martech-common';
import { StatusBadge } from '@passerelle/ui';
import { statusTones } from '../words/tones';
import { useWords } from '../words/useWords';

/** Whether a tool may be used, in one or two words. */
export function ToolStatusBadge(props: { status: ToolStatus }) {
  const { t } = useWords();
  return (
    <StatusBadge tone={statusTones[props.status]}>
      {t(`status.${props.status}`)}
    </StatusBadge>
  );
}
