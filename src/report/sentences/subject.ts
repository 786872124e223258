import type { Area } from '../../model/area.ts';
import type { QuantityParams, SubjectParams } from '../../model/entry-sentences.ts';
import type { FigureKey } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';

/** The area's name with its preposition; kub never guesses one. */
export function place(area: Area): { area: string; preposition: string } {
  if (area.preposition === null) throw new Error(`place: area ${area.id} has no preposition`);
  return { area: area.name, preposition: area.preposition };
}

export function subject(indicator: Indicator, key: FigureKey, area: Area): SubjectParams {
  return { ...place(area), indicator: indicator.name, period: key.period, sex: key.sex };
}

export function quantity(indicator: Indicator, value: number): QuantityParams {
  return { value, unit: indicator.unit, measure: indicator.measure };
}
