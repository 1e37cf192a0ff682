import type {
  CorrelationAnswer,
  CorrelationPoint,
} from '@passerelle/plugin-martech-common';
import {
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { valueInWords } from './indicatorWords';
import styles from './Insights.module.css';

const TEXT = { fill: 'var(--bui-fg-secondary)', fontSize: 12 };
const TOOLTIP = {
  background: 'var(--bui-bg-neutral-1)',
  border: '1px solid var(--bui-border-2)',
  borderRadius: 8,
  color: 'var(--bui-fg-primary)',
};

type Row = CorrelationPoint & { far?: number };

/** Two curves over the same days. A gap stays a gap, and what lies far from the others has a mark of its own. */
export default function CorrelationChart(props: {
  answer: CorrelationAnswer;
  toolName: string;
  height: number;
}) {
  const { answer, toolName, height } = props;
  const words = useWords();
  const { t, formatters } = words;
  const localize = useLocalize();
  const { unit } = answer.with;
  const availability = t('insights.correlation.availabilityOf', {
    tool: toolName,
  });
  const business = localize(answer.with.title);
  const rows: Row[] = answer.points.map(point =>
    point.outlier ? { ...point, far: point.value } : point,
  );
  const day = (text: string) => formatters.date(`${text}T12:00:00Z`, 'medium');
  return (
    <div
      className={styles.chart}
      role="img"
      aria-label={t('insights.correlation.chart', {
        tool: toolName,
        indicator: business,
      })}
    >
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={height}>
          <ComposedChart
            data={rows}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
            <XAxis
              dataKey="day"
              tick={TEXT}
              tickFormatter={day}
              minTickGap={48}
              stroke="var(--bui-border-2)"
            />
            <YAxis
              yAxisId="availability"
              tick={TEXT}
              width={56}
              domain={['auto', 1]}
              tickFormatter={(share: number) => formatters.percent(share, 1)}
              stroke="var(--bui-border-2)"
            />
            <YAxis
              yAxisId="value"
              orientation="right"
              tick={TEXT}
              width={56}
              domain={['auto', 'auto']}
              tickFormatter={(value: number) =>
                valueInWords(value, unit, words)
              }
              stroke="var(--bui-border-2)"
            />
            <Tooltip
              contentStyle={TOOLTIP}
              labelFormatter={label => day(String(label))}
              formatter={(value, name) => [
                name === availability
                  ? formatters.percent(Number(value))
                  : valueInWords(Number(value), unit, words),
                name,
              ]}
            />
            <Legend wrapperStyle={{ fontSize: 13 }} />
            <Line
              yAxisId="availability"
              name={availability}
              dataKey="availability"
              stroke="var(--passerelle-mark-success)"
              strokeWidth={2}
              dot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
            <Line
              yAxisId="value"
              name={business}
              dataKey="value"
              stroke="var(--passerelle-mark-info)"
              strokeWidth={2}
              strokeDasharray="6 3"
              dot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
            <Scatter
              yAxisId="value"
              name={t('insights.outlier')}
              dataKey="far"
              fill="var(--passerelle-mark-warning)"
              shape="diamond"
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
