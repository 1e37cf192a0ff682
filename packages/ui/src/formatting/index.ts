export { createFormatters } from './createFormatters';
export type {
  DateInput,
  DateStyle,
  FormatterOptions,
  Formatters,
} from './createFormatters';
export { FormattedDate } from './FormattedDate';
export type { FormattedDateProps } from './FormattedDate';
export { useAppLanguage } from './useAppLanguage';
export { useFormatters } from './useFormatters';
