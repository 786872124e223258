import type { FigureKey } from '../model/figure.ts';
import type { AuditFinding } from './finding.ts';
import type { Cell } from './publication.ts';
import { readCsvRows } from './read-csv-rows.ts';

const sexes: Readonly<Record<string, FigureKey['sex']>> = { totalt: 'total', kvinnor: 'women', män: 'men' };
const statuses: Readonly<Record<string, Cell['status']>> = {
  visas: 'shown',
  undertryckt: 'suppressed',
  saknas: 'missing',
  ej_tillamplig: 'not-applicable',
};
const numeric = ['taljare', 'namnare', 'varde', 'nedre', 'ovre', 'antal_svar', 'standardavvikelse'] as const;
interface FigureTable {
  readonly cells: readonly Cell[];
  /** Figures whose value stands in the row of another, to be compared with it. */
  readonly compared: readonly FigureKey[];
  readonly findings: readonly AuditFinding[];
}

const derived = ['jamforelsevarde', 'skillnad', 'utfall'] as const;

/** Whether a file is a table in the columns of figures.csv, as it, `kub export` and `kub compare` write it. */
export function isFigureTable(bytes: Uint8Array): boolean {
  return /^\ufeff?omrade;indikator;period;/.test(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 40)),
  );
}

/** figures.csv as a reader has it, and the rows that say less than they tell. */
export function readFigures(file: string, bytes: Uint8Array): FigureTable {
  const [head = [], ...rows] = readCsvRows(new TextDecoder().decode(bytes));
  const cells: Cell[] = [];
  const compared: FigureKey[] = [];
  const findings: AuditFinding[] = [];
  for (const row of rows) {
    const text = (name: string): string => row[head.indexOf(name)] ?? '';
    const number = (name: string): number | null => {
      const found = text(name).trim();
      return found === '' ? null : Number(found.replace(',', '.'));
    };
    const age = text('alder');
    const key: FigureKey = {
      area: text('omrade'),
      indicator: text('indikator'),
      period: text('period'),
      sex: sexes[text('kon')] ?? 'total',
      age: age === 'totalt' || age === '' ? 'total' : age,
    };
    const status = statuses[text('status')] ?? 'shown';
    cells.push({
      key,
      status,
      count: number('taljare'),
      denominator: number('namnare'),
      value: number('varde'),
      lower: number('nedre'),
      upper: number('ovre'),
      respondents: number('antal_svar'),
    });
    const hasBenchmark = text('jamforelsevarde') !== '' || text('skillnad') !== '';
    if (hasBenchmark) compared.push({ ...key, area: text('jamforelse') });
    if (status === 'shown') continue;
    const told = [...numeric, ...derived].filter((name) => text(name).trim() !== '');
    if (told.length === 0) continue;
    findings.push({ rule: 'withheld-has-number', severity: 'error', file, cell: key, path: told });
  }
  return { cells, compared, findings };
}
