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
const derived = ['jamforelsevarde', 'skillnad', 'utfall'] as const;

/** figures.csv as a reader has it, and the rows that say less than they tell. */
export function readFigures(
  file: string,
  bytes: Uint8Array,
): {
  readonly cells: readonly Cell[];
  readonly findings: readonly AuditFinding[];
} {
  const [head = [], ...rows] = readCsvRows(new TextDecoder().decode(bytes));
  const cells: Cell[] = [];
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
    if (status === 'shown') continue;
    const told = [...numeric, ...derived].filter((name) => text(name).trim() !== '');
    if (told.length === 0) continue;
    findings.push({ rule: 'withheld-has-number', severity: 'error', file, cell: key, path: told });
  }
  return { cells, findings };
}
