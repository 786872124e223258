import type { Dataset } from '../dataset/dataset.ts';
import { observationStates } from '../dataset/vocabulary.ts';
import type { RawTable } from '../sources/raw-table.ts';

/** One row as kub understands it. CONFIDENTIAL: holds a raw observation. */
export interface ExplainedRow {
  readonly line: number;
  /** Null where something in the row is not understood; the diagnostics of its line say what. */
  readonly key: {
    /** As the data name it, and the area it stands for. */
    readonly code: string;
    readonly area: string;
    readonly indicator: string;
    readonly period: string;
    readonly sex: string;
    readonly age: string;
  } | null;
  readonly state: (typeof observationStates)[number];
  /** Only what is given. */
  readonly numbers: Readonly<Record<string, number>>;
}

const numberColumns = {
  taljare: 'count',
  namnare: 'denominator',
  varde: 'value',
  nedre: 'lower',
  ovre: 'upper',
  antal_svar: 'respondents',
  standardavvikelse: 'standardDeviation',
} as const;

/** The first rows of a dataset made of one table. */
export function explainRows(dataset: Dataset, table: RawTable, count: number): readonly ExplainedRow[] {
  const { observations, slices, codes, hierarchy } = dataset;
  const keys = new Map<number, NonNullable<ExplainedRow['key']>>();
  const areaOf = (code: string): string =>
    (hierarchy.byId.get(code) ?? hierarchy.areas.find((area) => area.codes.includes(code)))?.name ?? code;
  for (const { indicator, period, sex, age, rows } of slices) {
    rows.forEach((place, index) => {
      if (place === 0 || place > count) return;
      const code = codes[index] ?? '';
      keys.set(place - 1, { code, area: areaOf(code), indicator, period, sex, age });
    });
  }
  return Array.from({ length: Math.min(count, table.rowCount) }, (_, row): ExplainedRow => {
    const numbers = Object.entries(numberColumns).flatMap(([name, field]) => {
      const number = observations[field][row] ?? Number.NaN;
      return Number.isNaN(number) ? [] : [[name, number] as const];
    });
    return {
      line: table.lines[row] ?? 0,
      key: keys.get(row) ?? null,
      state: observationStates[observations.state[row] ?? 0] ?? 'given',
      numbers: Object.fromEntries(numbers),
    };
  });
}
