import type { IndicatorValue } from '@passerelle/plugin-martech-common';
import styles from './Insights.module.css';

const WIDTH = 160;
const HEIGHT = 36;
const EDGE = 3;
const GAP_MILLISECONDS = 45 * 86_400_000;

type Point = { x: number; y: number; at: number };

function pointsOf(values: readonly IndicatorValue[]): Point[] {
  const times = values.map(({ at }) => Date.parse(at));
  const numbers = values.map(({ value }) => value);
  const [start, end] = [times[0], times[times.length - 1]];
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low;
  return values.map(({ value }, index) => ({
    at: times[index],
    x:
      EDGE + ((times[index] - start) / (end - start || 1)) * (WIDTH - 2 * EDGE),
    y:
      span === 0
        ? HEIGHT / 2
        : HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE),
  }));
}

/** A line, broken where nothing was recorded for long. */
function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y, at }, index) => {
      const isBreak =
        index === 0 || at - points[index - 1].at > GAP_MILLISECONDS;
      return `${isBreak ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** The course of an indicator at a glance. The words beside it say what matters, so screen readers pass over it. */
export function Sparkline(props: { values: readonly IndicatorValue[] }) {
  const { values } = props;
  if (values.length < 2) return <div className={styles.sparkline} />;
  const points = pointsOf(values);
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={pathOf(points)} className={styles.line} />
    </svg>
  );
}
