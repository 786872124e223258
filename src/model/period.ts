/** A period as kub writes it: `2024`, `2020–2024`, `2024/25`, `2024K3` or `2024M07`. */
export interface Period {
  readonly label: string;
  readonly kind: 'year' | 'years' | 'school-year' | 'quarter' | 'month';
  /** First calendar year covered. */
  readonly from: number;
  /** Last calendar year covered. */
  readonly to: number;
  /** Sorts periods by when they end, then by when they start. */
  readonly order: number;
}

/** The same few periods are read thousands of times for one page. */
const known = new Map<string, Period | null>();
const mostKnown = 1000;

/** Reads a period as people write it; null when it is none. Both hyphen and en dash are taken. */
export function parsePeriod(text: string): Period | null {
  const same = known.get(text);
  if (same !== undefined) return same;
  const period = readPeriod(text);
  if (known.size < mostKnown) known.set(text, period);
  return period;
}

function readPeriod(text: string): Period | null {
  const year = /^(\d{4})$/.exec(text);
  if (year) return make('year', Number(year[1]), Number(year[1]), text);
  const years = /^(\d{4})\s*[-–—‑]\s*(\d{4})$/.exec(text);
  if (years && Number(years[1]) < Number(years[2])) {
    return make('years', Number(years[1]), Number(years[2]), `${years[1]}–${years[2]}`);
  }
  const school = /^(\d{4})\/(\d{2}|\d{4})$/.exec(text);
  const next = school ? Number(school[1]) + 1 : 0;
  if (school && school[2] === String(next).slice(-school[2]!.length)) {
    return make('school-year', next - 1, next, `${school[1]}/${school[2].slice(-2)}`);
  }
  const quarter = /^(\d{4})[KQkq]([1-4])$/.exec(text);
  if (quarter) return partOfYear('quarter', quarter[1]!, `K${quarter[2]}`, Number(quarter[2]));
  const month = /^(\d{4})[Mm](0[1-9]|1[0-2])$/.exec(text);
  return month ? partOfYear('month', month[1]!, `M${month[2]}`, Number(month[2]) / 3) : null;
}

function partOfYear(kind: Period['kind'], year: string, part: string, quarter: number): Period | null {
  return make(kind, Number(year), Number(year), `${year}${part}`, quarter);
}

/** Years outside 1700–2200 are codes of something else (a municipality, a table), not years. */
function make(kind: Period['kind'], from: number, to: number, label: string, quarter = 5): Period | null {
  if (from < 1700 || to > 2200) return null;
  return { label, kind, from, to, order: to * 100_000 + quarter * 10_000 + from };
}

/** Orders period labels by when they end; labels that are no periods come last, by text. */
export function comparePeriods(left: string, right: string): number {
  const a = parsePeriod(left)?.order ?? Number.MAX_SAFE_INTEGER;
  const b = parsePeriod(right)?.order ?? Number.MAX_SAFE_INTEGER;
  return a - b || (left < right ? -1 : left > right ? 1 : 0);
}
