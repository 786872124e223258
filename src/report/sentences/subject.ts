import type { Area } from '../../model/area.ts';
import type { QuantityParams, SubjectParams } from '../../model/entry-sentences.ts';
import type { FigureKey } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { areMinors } from '../../model/minors.ts';

/** The area's name with its preposition; kub never guesses one. */
export function place(area: Area): { area: string; preposition: string } {
  if (area.preposition === null) throw new Error(`place: area ${area.id} has no preposition`);
  return { area: area.name, preposition: area.preposition };
}

export function subject(indicator: Indicator, key: FigureKey, area: Area): SubjectParams {
  const named = { ...place(area), indicator: indicator.name, period: key.period, sex: key.sex };
  return key.sex === 'total' ? named : { ...named, ...minors(indicator, key.age) };
}

/** Children are girls and boys in words. */
export function minors(indicator: Indicator, age: string): { readonly minors?: 'yes' } {
  return areMinors(age === 'total' ? indicator.age : age) ? { minors: 'yes' } : {};
}

export function quantity(indicator: Indicator, value: number): QuantityParams {
  return { value, unit: indicator.unit, measure: indicator.measure };
}
