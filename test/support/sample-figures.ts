import type { Figure, FigureKey, HiddenFigure, ShownFigure } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { sampleNeighbours } from './sample-areas.ts';
import { sampleIndicators } from './sample-indicators.ts';

export function sampleKey(changes: Partial<FigureKey> = {}): FigureKey {
  return {
    area: 'norrangby',
    indicator: 'valdeltagande_kommun',
    period: '2023',
    sex: 'total',
    age: 'total',
    ...changes,
  };
}

/** A shown figure of an invented area; the interval is a plausible one, not a computed truth. */
export function sampleFigure(
  key: Partial<FigureKey>,
  value: number,
  changes: Partial<ShownFigure> = {},
): ShownFigure {
  const full = sampleKey(key);
  const measure = sampleIndicators.get(full.indicator)?.measure ?? 'proportion';
  const denominator = changes.denominator ?? (full.area === 'tallvinge' ? 40_000 : 2_000);
  const half = 1.96 * spreadOf(measure, value, denominator);
  return {
    status: 'shown',
    ...full,
    measure,
    value,
    interval:
      measure === 'count' || measure === 'median'
        ? { kind: 'none', reason: measure === 'count' ? 'count' : 'not-given' }
        : {
            kind: 'interval',
            lower: value - half,
            upper: value + half,
            level: 0.95,
            method: methodOf(measure),
          },
    count: measure === 'proportion' ? Math.round((value * denominator) / 100) : null,
    denominator: measure === 'count' || measure === 'median' ? null : denominator,
    respondents: null,
    standardDeviation: null,
    method: methodOf(measure),
    origin: { kind: 'own-row' },
    source: 'scb',
    ...changes,
  };
}

function spreadOf(measure: Indicator['measure'], value: number, denominator: number): number {
  if (measure === 'proportion') return Math.sqrt((value * (100 - value)) / denominator);
  if (measure === 'rate') return Math.sqrt((value * 100_000) / denominator);
  return (value * 0.3) / Math.sqrt(denominator / 10);
}

function methodOf(measure: Indicator['measure']): string {
  if (measure === 'proportion') return 'wilson';
  return measure === 'rate' ? 'poisson-byar' : measure === 'mean' ? 'student-t' : 'none';
}

export function sampleHidden<T extends HiddenFigure['status']>(
  key: Partial<FigureKey>,
  status: T,
  reason: Extract<HiddenFigure, { status: T }>['reason'],
): Figure {
  return { status, ...sampleKey(key), reason } as Figure;
}

const years = ['2019', '2020', '2021', '2022', '2023'];

/** [indicator, area from–to, municipality from–to]: five years on a line between the two. */
const series: readonly [string, readonly [number, number], readonly [number, number]][] = [
  ['folkmangd', [6012, 6184], [112_004, 114_418]],
  ['andel_65plus', [12.1, 13.4], [19.8, 20.6]],
  ['medelalder', [36.2, 36.9], [41.4, 41.8]],
  ['valdeltagande_kommun', [55.4, 57.2], [80.1, 80.4]],
  ['behorig_yrkes', [71.2, 79.8], [84.9, 85.1]],
  ['meritvarde', [198.4, 203.1], [226.2, 227.9]],
  ['sysselsattning', [61.3, 68.2], [78.4, 79.6]],
  ['medianinkomst', [198_400, 221_300], [262_100, 291_700]],
  ['hyresratt', [74.8, 73.9], [41.2, 41.6]],
  ['anmalda_brott', [11_240, 9_870], [10_420, 10_380]],
  ['foreningsaktiva', [68.1, 74.9], [62.3, 63.1]],
  ['orosanmalan', [41.2, 44.6], [38.9, 40.3]],
];

function lines(): Figure[] {
  return series.flatMap(([indicator, own, whole]) =>
    years.flatMap((period, at) => {
      const on = ([from, to]: readonly [number, number]) => from + ((to - from) * at) / (years.length - 1);
      return [
        sampleFigure({ indicator, period }, on(own)),
        sampleFigure({ indicator, period, area: 'tallvinge' }, on(whole)),
      ];
    }),
  );
}

function breakdowns(): Figure[] {
  return [
    sampleFigure({ indicator: 'sysselsattning', sex: 'women' }, 63.7),
    sampleFigure({ indicator: 'sysselsattning', sex: 'men' }, 72.5),
    sampleFigure({ indicator: 'sysselsattning', age: '20-39' }, 66.1),
    sampleFigure({ indicator: 'sysselsattning', age: '40-64' }, 70.4),
    sampleHidden({ indicator: 'foreningsaktiva', sex: 'women' }, 'suppressed', 'disclosure'),
    sampleHidden({ indicator: 'foreningsaktiva', sex: 'men' }, 'suppressed', 'disclosure'),
    sampleFigure({ indicator: 'valdeltagande_kommun', area: 'norrangby-ost' }, 54.1),
    sampleHidden({ indicator: 'valdeltagande_kommun', area: 'norrangby-vast' }, 'suppressed', 'disclosure'),
    ...sampleNeighbours.flatMap((area, at) => [
      sampleFigure({ area }, 68 + at * 2.1),
      sampleFigure({ area, indicator: 'sysselsattning' }, 71 + at * 1.4),
    ]),
  ];
}

function surveys(): Figure[] {
  return ['2019', '2021', '2023'].flatMap((period, at) => [
    sampleFigure({ indicator: 'trygg_kvall_pos', period }, 58.3 + at, {
      respondents: 412,
      denominator: 412,
      source: 'trygghet',
    }),
    sampleFigure({ indicator: 'trygg_kvall_pos', period, area: 'tallvinge' }, 60.1 + at, {
      respondents: 5120,
      denominator: 5120,
      source: 'trygghet',
    }),
  ]);
}

/** Every state a figure can be in; `mammografi` has women only, `karies6` has no figures at all. */
function states(): Figure[] {
  return [
    sampleHidden({ indicator: 'sjalvskattad_halsa' }, 'suppressed', 'disclosure'),
    sampleFigure({ indicator: 'sjalvskattad_halsa', area: 'tallvinge' }, 74.2, {
      respondents: 2210,
      source: 'hlv',
    }),
    sampleFigure({ indicator: 'trangbodda' }, 0, { count: 0 }),
    sampleFigure({ indicator: 'trangbodda', area: 'tallvinge' }, 6.4),
    sampleFigure({ indicator: 'mammografi', sex: 'women' }, 72.6, { denominator: 480 }),
    sampleFigure({ indicator: 'mammografi', sex: 'women', area: 'tallvinge' }, 81.3),
  ];
}

const bands = Array.from({ length: 18 }, (_, at) => (at === 17 ? '85+' : `${at * 5}-${at * 5 + 4}`));

function pyramid(): Figure[] {
  return ['tallvinge', 'norrangby'].flatMap((area) =>
    bands.flatMap((age, at) =>
      (['women', 'men'] as const).map((sex) => {
        const key = { indicator: 'folkmangd', area, sex, age };
        if (area === 'norrangby' && age === '85+') return sampleHidden(key, 'suppressed', 'disclosure');
        const size = area === 'tallvinge' ? 3600 : 230;
        return sampleFigure(
          key,
          Math.round(size * (1 - Math.abs(at - 5) * 0.045) - (sex === 'men' ? at * 2 : 0)),
        );
      }),
    ),
  );
}

export function sampleFigures(): Figure[] {
  return [...lines(), ...breakdowns(), ...surveys(), ...states(), ...pyramid()];
}
