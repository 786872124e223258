import type { PxStatement, PxValue } from './px-file.ts';

/** What TIMEVAL says: the time scale and, where they are spelled out or a range, the periods. */
export interface TimeValues {
  readonly scale: string;
  readonly periods: readonly string[];
}

/** Periods in a year of each scale, and how many digits they are written with after the year. */
const scales: Readonly<Record<string, { readonly inYear: number; readonly digits: number }>> = {
  A1: { inYear: 1, digits: 0 },
  H1: { inYear: 2, digits: 1 },
  Q1: { inYear: 4, digits: 1 },
  M1: { inYear: 12, digits: 2 },
  W1: { inYear: 53, digits: 2 },
  D1: { inYear: 366, digits: 4 },
};

/**
 * Both forms of TIMEVAL: `TLIST(A1),"1994","1995"` lists the periods, `TLIST(A1,"1994"-"1996")` gives
 * the first and the last. Undefined when it is neither.
 */
export function timeValues(statement: PxStatement): TimeValues | undefined {
  const [list, ...listed] = statement.values;
  if (list?.text.toUpperCase() !== 'TLIST') return undefined;
  const scale = list.inner?.[0]?.text.toUpperCase() ?? '';
  if (scales[scale] === undefined) return undefined;
  const range = [...(list.inner ?? []), ...listed].find((value) => value.rangeEnd !== undefined);
  if (range !== undefined) return periodsBetween(scale, range);
  return { scale: scale[0] ?? '', periods: listed.map(({ text }) => text) };
}

function periodsBetween(scale: string, { text: from, rangeEnd: to = '' }: PxValue): TimeValues | undefined {
  const { inYear, digits } = scales[scale] ?? { inYear: 0, digits: 0 };
  if (scale === 'D1' || scale === 'W1') return { scale: scale[0] ?? '', periods: [] };
  const index = (period: string) =>
    Number(period.slice(0, 4)) * inYear + (digits === 0 ? 0 : Number(period.slice(4)) - 1);
  const first = index(from);
  const count = index(to) - first + 1;
  if (!(count > 0 && count <= 10_000)) return undefined;
  const periods = Array.from({ length: count }, (_, offset) => {
    const at = first + offset;
    const part = digits === 0 ? '' : String((at % inYear) + 1).padStart(digits, '0');
    return `${Math.floor(at / inYear)}${part}`;
  });
  return { scale: scale[0] ?? '', periods };
}
