import type { BenchmarkParams, SubjectParams } from '../../model/entry-sentences.ts';
import type { Measure } from '../../model/indicator.ts';

const months = 'Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December'.split(
  ' ',
);

/** "År 2022", "Åren 2020–2024", "Läsåret 2024/25", "Kvartal 3 år 2024", "Juli 2024". */
export function when(period: string): string {
  const quarter = /^(\d{4})K([1-4])$/.exec(period);
  if (quarter) return `Kvartal ${quarter[2]} år ${quarter[1]}`;
  const month = /^(\d{4})M(\d\d)$/.exec(period);
  if (month) return `${months[Number(month[2]) - 1]} ${month[1]}`;
  if (period.includes('/')) return `Läsåret ${period}`;
  return period.includes('–') ? `Åren ${period}` : `År ${period}`;
}

/** Inside a sentence or a heading: "2022", "2024/25", "kvartal 3 år 2024", "juli 2024". */
export function periodWords(period: string): string {
  return /[KM]/.test(period) ? when(period).toLowerCase() : period;
}

/** The end of a period of several years: "2024" of "2020–2024". */
export function lastYear(period: string): string {
  return periodWords(period.split('–').at(-1) ?? period);
}

interface Noun {
  readonly the: string;
  readonly it: 'den' | 'det';
  /** The adjective in "ungefär lika …". */
  readonly large: string;
}

/** What the value of a measure is called when the indicator has already been named. */
export const nouns: Readonly<Record<Measure, Noun>> = {
  proportion: { the: 'andelen', it: 'den', large: 'stor' },
  rate: { the: 'talet', it: 'det', large: 'högt' },
  mean: { the: 'medelvärdet', it: 'det', large: 'högt' },
  count: { the: 'antalet', it: 'det', large: 'stort' },
  median: { the: 'medianen', it: 'den', large: 'hög' },
  index: { the: 'värdet', it: 'det', large: 'högt' },
  'life-expectancy': { the: 'medellivslängden', it: 'den', large: 'hög' },
  standardised: { the: 'det standardiserade värdet', it: 'det', large: 'högt' },
};

const adults = { total: '', women: ' bland kvinnor', men: ' bland män' } as const;
const children = { total: '', women: ' bland flickor', men: ' bland pojkar' } as const;

/** "bland kvinnor", "bland flickor", with a space before it; nothing for all. */
export function among({ sex, minors }: Pick<SubjectParams, 'sex' | 'minors'>): string {
  return (minors === undefined ? adults : children)[sex];
}

/** "i Borås", "i övriga kommunen", "för Askvik" where no preposition is known, "år 2019". */
export function benchmarkPlace(params: BenchmarkParams): { place: string; where: string } {
  if (params.benchmarkKind === 'rest') return { place: 'i övriga kommunen', where: 'där' };
  if (params.benchmarkKind === 'earlier-period') {
    return { place: when(params.benchmarkPeriod).toLowerCase(), where: 'då' };
  }
  if (params.benchmarkKind === 'goal') return { place: 'i målet', where: 'där' };
  return { place: `${params.benchmarkPreposition ?? 'för'} ${params.benchmarkArea}`, where: 'där' };
}

/** What a comparison is made with: "Borås", "övriga kommunen". */
export function benchmarkName(params: BenchmarkParams): string {
  if (params.benchmarkKind === 'rest') return 'övriga kommunen';
  if (params.benchmarkKind === 'earlier-period') return when(params.benchmarkPeriod).toLowerCase();
  return params.benchmarkKind === 'goal' ? 'målet' : params.benchmarkArea;
}
