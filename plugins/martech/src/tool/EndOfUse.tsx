import type { Tool } from '@passerelle/plugin-martech-common';
import { ToolNames } from '../components/ToolNames';
import { useWords } from '../words/useWords';

/** When an accepted withdrawal puts the tool out of use, and what comes instead. */
export function EndOfUse(props: { tool: Tool }) {
  const { retirement } = props.tool;
  const { t, formatters } = useWords();
  if (!retirement) {
    return null;
  }
  const { date, replacement } = retirement;
  const isOver = formatters.daysUntil(date) <= 0;
  return (
    <p>
      {t(isOver ? 'life.retiredOn' : 'life.retiresOn', {
        date: formatters.date(date),
      })}
      {replacement && (
        <>
          {' '}
          {t('life.replacement')} <ToolNames refs={[replacement]} />
        </>
      )}
    </p>
  );
}
