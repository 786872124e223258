import type { FigureKey } from '../model/figure.ts';
import { keyOf } from './read-stored-report.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A figure that something else than the figure itself has a number of, and the fields that have it. */
export interface Told {
  readonly key: FigureKey;
  readonly fields: readonly string[];
}

/** Where in a report an object stands. */
export interface ReportPlace {
  /** Area whose report it is. */
  readonly area: string;
  /** Indicator of the entry that it stands in. */
  readonly indicator: string;
}

/** What a comparison tells: any number but the benchmark's own is about the figure, and some are about the benchmark. */
export function toldByComparison(object: Plain): readonly Told[] {
  const { key, benchmark } = object;
  const own = isPlain(key) ? keyOf(key) : null;
  if (own === null || !isPlain(benchmark)) return [];
  const numbers = Object.keys(object).filter((name) => hasNumber(object[name]));
  const about = numbers.filter((name) => !['key', 'benchmark', 'benchmarkValue'].includes(name));
  const isFigure = ['municipality', 'area', 'earlier-period'].includes(String(benchmark['kind']));
  const other = isFigure ? keyOf({ ...own, area: benchmark['area'], period: benchmark['period'] }) : null;
  const aboutOther = numbers.filter((name) => ['benchmarkValue', 'difference'].includes(name));
  return [{ key: own, fields: about }, ...(other ? [{ key: other, fields: aboutOther }] : [])];
}

/** What a sentence says of the area in numbers: a value, that of each sex, and first and last of a trend. */
export function toldBySentence({ key, params }: Plain, { area, indicator }: ReportPlace): readonly Told[] {
  if (typeof key !== 'string' || !isPlain(params)) return [];
  const { period, first, last, sex = 'total' } = params;
  const figure = (field: string, more: Plain): readonly Told[] => {
    const told = keyOf({ area, indicator, period, sex: 'total', age: 'total', ...more });
    return told !== null && typeof params[field] === 'number' ? [{ key: told, fields: [field] }] : [];
  };
  const isValue = key.startsWith('value.') || key.startsWith('comparison.');
  return [
    ...(isValue ? figure('value', { sex }) : []),
    ...(key === 'value.by-sex' ? figure('women', { sex: 'women' }) : []),
    ...(key === 'value.by-sex' ? figure('men', { sex: 'men' }) : []),
    ...(key.startsWith('trend.') ? figure('firstValue', { period: first }) : []),
    ...(key.startsWith('trend.') ? figure('lastValue', { period: last }) : []),
  ];
}

/** A trend's statistic is computed from every period that it names. */
export function toldByTrend(
  { statistic, periods }: Plain,
  { area, indicator }: ReportPlace,
): readonly Told[] {
  if (typeof statistic !== 'number' || !Array.isArray(periods)) return [];
  return periods.flatMap((period: unknown) => {
    const key = keyOf({ area, indicator, period, sex: 'total', age: 'total' });
    return key === null ? [] : [{ key, fields: ['statistic'] }];
  });
}

function hasNumber(value: unknown): boolean {
  if (typeof value === 'number') return true;
  return (
    isPlain(value) &&
    Object.entries(value).some(([name, inner]) => name !== 'level' && typeof inner === 'number')
  );
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
