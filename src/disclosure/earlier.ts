import { type Figure, type FigureKey, figureKeyText, isShown } from '../model/figure.ts';
import { type Numbers, numbersOf } from './primary.ts';

/**
 * Figures of earlier editions, the oldest edition first, each by indicator: those of a nation are made when they are
 * asked for.
 */
export type EarlierEditions = readonly ReadonlyMap<string, Iterable<Figure>>[];

/** The figures of some indicators, edition by edition. */
export function earlierFigures(
  editions: EarlierEditions,
  isAsked: (indicator: string) => boolean = () => true,
): readonly Figure[] {
  const figures: Figure[] = [];
  for (const edition of editions)
    for (const [indicator, list] of edition)
      if (isAsked(indicator)) for (const figure of list) figures.push(figure);
  return figures;
}

/** What readers of earlier editions already know, by figure. */
export interface Earlier {
  readonly shown: ReadonlyMap<
    string,
    { readonly key: FigureKey; readonly numbers: Numbers; readonly value: number }
  >;
  /** Withheld in every edition so far. */
  readonly withheld: ReadonlyMap<string, FigureKey>;
}

/** Later figures of the same key replace earlier ones; what was ever shown cannot be hidden again. */
export function readEarlier(previous: readonly Figure[]): Earlier {
  const shown = new Map<string, { key: FigureKey; numbers: Numbers; value: number }>();
  const withheld = new Map<string, FigureKey>();
  for (const figure of previous) {
    const key = {
      area: figure.area,
      indicator: figure.indicator,
      period: figure.period,
      sex: figure.sex,
      age: figure.age,
    };
    if (isShown(figure)) {
      shown.set(figureKeyText(key), { key, numbers: numbersOf(figure), value: figure.value });
    } else if (figure.status === 'suppressed') {
      withheld.set(figureKeyText(key), key);
    }
  }
  for (const text of shown.keys()) withheld.delete(text);
  return { shown, withheld };
}

/**
 * Whether a figure tells nothing that was not shown before: a revised one is news to the reader. The same count among
 * another number of persons, as where a population is revised, is no news unless the figure is at risk by itself: then
 * it is the persons left out who must not be told.
 */
export function isUnchanged(
  now: Numbers,
  value: number,
  then: { readonly numbers: Numbers; readonly value: number },
  isAtRisk: boolean,
): boolean {
  const same = (a: number | null, b: number | null) =>
    a === null || b === null || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  if (!same(now.count, then.numbers.count)) return false;
  if (now.count !== null && then.numbers.count !== null && !isAtRisk) return true;
  return same(value, then.value) && same(now.denominator, then.numbers.denominator);
}
