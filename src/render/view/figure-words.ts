import { unitIn } from '../../i18n/format.ts';
import { formatCell, formatCount, formatRange, formatValue } from '../../i18n/numbers.ts';
import { say } from '../../i18n/put.ts';
import { type Figure, type HiddenFigure, isShown, type Sex, type ShownFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { areMinors } from '../../model/minors.ts';
import type { Scene } from './scene.ts';
import { fill } from './words.ts';

/** The number alone, with as many decimals as the measure bears. */
export function numberWords(scene: Scene, value: number, indicator: Indicator): string {
  return formatValue(value, indicator.measure, indicator.unit, scene.locale);
}

export function countWords(scene: Scene, value: number): string {
  return formatCount(value, scene.locale);
}

/** The number with a unit that is a sign ("53,5 %"); a unit in words stands beside it, in the subtitle. */
export function valueWords(scene: Scene, value: number, indicator: Indicator): string {
  return formatCell(value, indicator.measure, indicator.unit, scene.locale);
}

/** The unit in words, for headings: "procent", "år", "antal". */
export function unitWords(scene: Scene, indicator: Indicator): string {
  if (indicator.unit === '%') return scene.labels.percent;
  return indicator.unit === '' ? scene.labels.persons : unitIn(indicator.unit, scene.locale);
}

/** Each reason for an absent value has its own words. */
export function hiddenWords(scene: Scene, figure: HiddenFigure): string {
  return say(scene.locale, `cell.${figure.reason}`);
}

export function figureWords(scene: Scene, figure: Figure, indicator: Indicator): string {
  return isShown(figure) ? valueWords(scene, figure.value, indicator) : hiddenWords(scene, figure);
}

/** "51,0–56,1", or empty where there is no interval. */
export function intervalWords(scene: Scene, figure: ShownFigure, indicator: Indicator): string {
  if (figure.interval.kind === 'none') return '';
  const { lower, upper } = figure.interval;
  return formatRange(lower, upper, indicator.measure, indicator.unit, scene.locale);
}

/**
 * What the value rests on: "2 414 av 4 512" for a share, "71 på 2 294" where what is counted is not among those it is
 * divided by, "312 svarande", "304" for a mean of a register, or empty.
 */
export function basisWords(scene: Scene, figure: ShownFigure, indicator: Indicator): string {
  const { count, denominator, respondents } = figure;
  if (respondents !== null) {
    const number = countWords(scene, respondents);
    const isAsked = indicator.measure !== 'mean' || indicator.instrument !== '';
    return isAsked ? fill(scene.labels.respondents, { respondents: number }) : number;
  }
  if (count === null || denominator === null) return '';
  const { countOf, countPer } = scene.labels;
  return fill(indicator.measure === 'proportion' ? countOf : countPer, {
    count: countWords(scene, count),
    denominator: countWords(scene, denominator),
  });
}

/** "Källa: SCB"; figures that nobody has measured have no producer, and a source that is not told is said to be so. */
export function sourceLine(scene: Scene, source: string): string {
  const untold = scene.report.invented ? say(scene.locale, 'ui.demonstration') : scene.labels.sourceUntold;
  const named = source === '' ? untold : source;
  return fill(scene.labels.source, { source: named });
}

/** "16–84 år", "65 år och äldre", "årskurs 9"; other words stay as they are. */
export function ageWords(scene: Scene, age: string): string {
  if (age === '' || age === 'total') return '';
  const { ageYears, ageAndOver, schoolYear } = scene.labels;
  const words = age.replace('-', '–');
  if (/^\d+\+$/.test(age)) return fill(ageAndOver, { age: words.slice(0, -1) });
  if (/^\d/.test(age)) return fill(ageYears, { age: words });
  return age.startsWith('åk ') ? fill(schoolYear, { year: words.slice('åk '.length) }) : age;
}

/** "Kvinnor", or "Flickor" where the age is that of children; empty for all. */
export function sexWords(scene: Scene, sex: Sex, age: string): string {
  if (sex === 'total') return '';
  if (!areMinors(age)) return say(scene.locale, `sex.${sex}`);
  return sex === 'women' ? scene.labels.girls : scene.labels.boys;
}

/** The age a figure is about: its own, or else that of its indicator. */
export function ageOf(figure: Pick<Figure, 'age'>, indicator: Indicator): string {
  return figure.age === 'total' ? indicator.age : figure.age;
}

/** "Kvinnor", "65 år och äldre", "Kvinnor, 16–29 år", "Totalt". */
export function groupWords(scene: Scene, figure: Figure, indicator: Indicator): string {
  const sex = sexWords(scene, figure.sex, ageOf(figure, indicator));
  const age = ageWords(scene, figure.age);
  if (sex !== '') return age === '' ? sex : `${sex}, ${age}`;
  return age === '' ? say(scene.locale, 'sex.total') : age.charAt(0).toUpperCase() + age.slice(1);
}
