import type { Indicator } from '../model/indicator.ts';
import type { ObservationBuilder } from './observation-builder.ts';

/**
 * A published figure of an indicator that is shown as its complement is read back as it was counted, since
 * it will be turned again. Only shares are turned.
 */
export function turnBack(indicator: Indicator, data: ObservationBuilder, row: number): void {
  if (indicator.measure !== 'proportion') return;
  const lower = data.lower[row]!;
  data.count[row] = data.denominator[row]! - data.count[row]!;
  data.value[row] = 100 - data.value[row]!;
  data.lower[row] = 100 - data.upper[row]!;
  data.upper[row] = 100 - lower;
}
