import type { BenchmarkParams, SubjectParams } from '../../model/entry-sentences.ts';
import type { Measure } from '../../model/indicator.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "In 2022", "In 2020–2024", "In the school year 2024/25", "In Q3 2024", "In July 2024". */
export function when(period: string): string {
  const quarter = /^(\d{4})K([1-4])$/.exec(period);
  if (quarter) return `In Q${quarter[2]} ${quarter[1]}`;
  const month = /^(\d{4})M(\d\d)$/.exec(period);
  if (month) return `In ${months[Number(month[2]) - 1]} ${month[1]}`;
  return period.includes('/') ? `In the school year ${period}` : `In ${period}`;
}

/** Inside a sentence or a heading: "2022", "2024/25", "Q3 2024", "July 2024". */
export function periodWords(period: string): string {
  return /[KM]/.test(period) ? when(period).slice('In '.length) : period;
}

/** The end of a period of several years: "2024" of "2020–2024". */
export function lastYear(period: string): string {
  return periodWords(period.split('–').at(-1) ?? period);
}

/** What the value of a measure is called when the indicator has already been named. */
export const nouns: Readonly<Record<Measure, string>> = {
  proportion: 'the share',
  rate: 'the rate',
  mean: 'the mean',
  count: 'the number',
  median: 'the median',
  index: 'the value',
  'life-expectancy': 'life expectancy',
  standardised: 'the standardised value',
};

const adults = { total: '', women: ' among women', men: ' among men' } as const;
const children = { total: '', women: ' among girls', men: ' among boys' } as const;

/** "among women", "among girls", with a space before it; nothing for all. */
export function among({ sex, minors }: Pick<SubjectParams, 'sex' | 'minors'>): string {
  return (minors === undefined ? adults : children)[sex];
}

/** "in Borås", "elsewhere in Borås", "in 2019". */
export function benchmarkPlace(params: BenchmarkParams): { place: string; where: string } {
  if (params.benchmarkKind === 'rest') {
    return { place: `elsewhere in ${params.benchmarkArea}`, where: 'where' };
  }
  if (params.benchmarkKind === 'earlier-period') {
    return { place: lowerFirst(when(params.benchmarkPeriod)), where: 'when' };
  }
  if (params.benchmarkKind === 'goal') return { place: 'in the goal', where: 'where' };
  return { place: `in ${params.benchmarkArea}`, where: 'where' };
}

export function benchmarkName(params: BenchmarkParams): string {
  if (params.benchmarkKind === 'rest') return 'the rest of the municipality';
  if (params.benchmarkKind === 'earlier-period') return params.benchmarkPeriod;
  return params.benchmarkKind === 'goal' ? 'the goal' : params.benchmarkArea;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
