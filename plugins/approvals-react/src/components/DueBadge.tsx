import { StatusBadge, useFormatters, type Tone } from '@passerelle/ui';

const SOON_DAYS = 1;

/**
 * When something is due, as a person would say it: late, today, in some days.
 *
 * @public
 */
export function DueBadge(props: { dueAt: string }) {
  const formatters = useFormatters();
  const days = formatters.daysUntil(props.dueAt);
  return (
    <StatusBadge tone={toneOf(days)}>{formatters.due(props.dueAt)}</StatusBadge>
  );
}

function toneOf(days: number): Tone {
  if (days < 0) {
    return 'danger';
  }
  return days <= SOON_DAYS ? 'warning' : 'neutral';
}
