import type { FigureKey, ShownFigure } from './figure.ts';

export interface Numbers {
  readonly put: (position: number, figure: ShownFigure) => void;
  /** The figure of a position, with what those of its manner have in common. */
  readonly figure: (position: number, key: FigureKey, manner: ShownFigure) => ShownFigure;
}

/** The numbers of the figures, NaN for those that are not given. */
export function openNumbers(size: number): Numbers {
  const value = new Float64Array(size);
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  const count = new Float64Array(size);
  const denominator = new Float64Array(size);
  // Known of surveys only.
  let respondents: Float64Array | null = null;
  let deviation: Float64Array | null = null;
  return {
    put(position, figure) {
      const { interval } = figure;
      value[position] = figure.value;
      if (interval.kind === 'interval') {
        lower[position] = interval.lower;
        upper[position] = interval.upper;
      }
      count[position] = figure.count ?? Number.NaN;
      denominator[position] = figure.denominator ?? Number.NaN;
      if (figure.respondents !== null) {
        respondents ??= new Float64Array(size).fill(Number.NaN);
        respondents[position] = figure.respondents;
      }
      if (figure.standardDeviation !== null) {
        deviation ??= new Float64Array(size).fill(Number.NaN);
        deviation[position] = figure.standardDeviation;
      }
    },
    figure(position, { area, indicator, period, sex, age }, { measure, method, origin, source, interval }) {
      return {
        status: 'shown',
        area,
        indicator,
        period,
        sex,
        age,
        measure,
        value: value[position]!,
        interval:
          interval.kind === 'none'
            ? interval
            : {
                kind: 'interval',
                lower: lower[position]!,
                upper: upper[position]!,
                level: interval.level,
                method: interval.method,
              },
        count: orNull(count[position]!),
        denominator: orNull(denominator[position]!),
        respondents: respondents && orNull(respondents[position]!),
        standardDeviation: deviation && orNull(deviation[position]!),
        method,
        origin,
        source,
      };
    },
  };
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
