import { parsePeriod } from '../model/period.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { normalizeAge } from './ages.ts';
import type { AreaCodes } from './area-codes.ts';
import { type KeyProblem, type KeyResolution, resolveKey } from './key-resolver.ts';
import type { KeyColumn, ObservationColumns } from './observation-columns.ts';
import { observationStates, parseSex, parseStatus } from './vocabulary.ts';

/** One key column of a table: what each distinct text means, and the text of each row. */
export interface Key extends KeyResolution {
  readonly codes: Int32Array | undefined;
}

/** The key columns of a table; `periods` and `ages` are what their meanings point into. */
export interface Keys {
  readonly area: Key;
  readonly indicator: Key;
  readonly period: Key;
  readonly sex: Key;
  readonly age: Key;
  readonly status: Key;
  readonly periods: readonly string[];
  readonly ages: readonly string[];
}

const sexCodes = ['total', 'women', 'men'] as const;
/** Official statistics by small area are younger than this; an older year is a code of something. */
const firstLikelyYear = 1860;

/** Resolves every distinct text of the key columns once. */
export function readKeys(
  table: RawTable,
  columns: ObservationColumns,
  areas: AreaCodes,
  indicators: readonly string[],
): Keys {
  const periods: string[] = [];
  const ages: string[] = [];
  const place = (list: string[], text: string): number => {
    const known = list.indexOf(text);
    return known >= 0 ? known : list.push(text) - 1;
  };
  const ids = new Map(indicators.map((id, index) => [id, index]));
  const read = (
    field: KeyColumn,
    meaning: (text: string) => number | KeyProblem,
    doubt?: (text: string) => KeyProblem | null,
  ): Key => {
    const column = columns.keys.get(field);
    const resolved = resolveKey(table, column, field, (text) => meaning(text.trim()), doubt);
    return { ...resolved, codes: column?.codes };
  };
  return {
    area: read('omrade', areas.find),
    indicator: read('indikator', (text) => ids.get(text) ?? { code: 'unknown-indicator', known: indicators }),
    period: read(
      'period',
      (text) => {
        const period = parsePeriod(text);
        return period ? place(periods, period.label) : periodProblem(text);
      },
      (text) =>
        /^\d{4}$/.test(text) && (areas.index.has(text) || Number(text) < firstLikelyYear)
          ? { code: 'year-is-municipality' }
          : null,
    ),
    sex: read('kon', (text) => {
      const sex = parseSex(text);
      return sex ? sexCodes.indexOf(sex) : { code: 'unknown-sex' };
    }),
    age: read('alder', (text) => {
      const age = normalizeAge(text);
      return age === null ? { code: 'unknown-age' } : place(ages, age);
    }),
    status: read('status', (text) => {
      const state = parseStatus(text);
      return state ? observationStates.indexOf(state) : { code: 'unknown-status' };
    }),
    periods,
    ages,
  };
}

function periodProblem(text: string): KeyProblem {
  if (/^\d{4}$/.test(text)) return { code: 'year-is-municipality' };
  const years = /^(\d{4})\s*[-–—‑]\s*(\d{4})$/.exec(text);
  return { code: years && Number(years[1]) > Number(years[2]) ? 'period-reversed' : 'period-not-understood' };
}

/** Whether a text of `status` says that the row is a figure as kub published it. */
export function isPublishedStatus(text: string): boolean {
  return text.trim().toLowerCase() === 'visas';
}
