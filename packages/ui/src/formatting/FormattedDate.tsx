import { DateInput, DateStyle } from './createFormatters';
import { useFormatters } from './useFormatters';

/**
 * Properties of {@link FormattedDate}.
 *
 * @public
 */
export type FormattedDateProps = {
  value: DateInput;
  /** `long` unless told; see {@link DateStyle} and {@link Formatters}. */
  format?: DateStyle | 'dateTime' | 'relativeDay' | 'due' | 'timeAgo';
};

/**
 * A date in the reader's language, with the exact moment for machines and on hover.
 *
 * @public
 */
export function FormattedDate(props: FormattedDateProps) {
  const { value, format = 'long' } = props;
  const formatters = useFormatters();
  const isDateStyle =
    format === 'long' || format === 'medium' || format === 'weekday';
  const text = isDateStyle
    ? formatters.date(value, format)
    : formatters[format](value);

  return (
    <time
      dateTime={new Date(value).toISOString()}
      title={formatters.dateTime(value)}
    >
      {text}
    </time>
  );
}
