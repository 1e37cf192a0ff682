import type { IndicatorUnit } from '@passerelle/plugin-martech-common';

/**
 * A number as people type it, with a comma or a point, spaces between thousands, and per cent for shares.
 *
 * @returns undefined for what is no number.
 */
export function readEntered(
  text: string,
  unit: IndicatorUnit,
): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f%€]/g, '').replace(',', '.');
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return unit === 'percent' ? value / 100 : value;
}
