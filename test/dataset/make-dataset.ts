import { assembleDataset, type DatasetReading } from '../../src/dataset/assemble-dataset.ts';
import { buildHierarchy, type Hierarchy } from '../../src/dataset/hierarchy.ts';
import type { Area } from '../../src/model/area.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { RawTable } from '../../src/sources/raw-table.ts';

/** A table as a reader gives it, from lines separated by semicolons; the first names the columns. */
export function tableOf(text: string, file = 'data/prov.csv'): RawTable {
  const [head = '', ...lines] = text.trim().split('\n');
  const rows = lines.map((line) => line.trim().split(';'));
  const columns = head.split(';').map((name, index) => {
    const texts = rows.map((row) => row[index] ?? '');
    const dictionary = [...new Set(texts)];
    return { name, dictionary, codes: Int32Array.from(texts, (one) => dictionary.indexOf(one)) };
  });
  return {
    origin: { file, format: 'csv', choices: [] },
    columns,
    rowCount: rows.length,
    lines: Int32Array.from(rows, (_, index) => index + 2),
  };
}

export function areaOf(id: string, changes: Partial<Area> = {}): Area {
  return {
    id,
    name: id,
    level: 'area',
    parent: null,
    codes: [],
    preposition: 'i',
    demonym: null,
    demonymDefinite: null,
    report: false,
    validFrom: null,
    validTo: null,
    vintage: null,
    ...changes,
  };
}

export function indicatorOf(id: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: id,
    definition: id,
    measure: 'proportion',
    unit: '%',
    per: 100,
    polarity: 'neutral',
    theme: '',
    targetArea: '',
    sector: '',
    owner: '',
    source: '',
    sourceLine: '',
    age: '',
    sex: '',
    instrument: '',
    protection: 'protected',
    protectionReason: '',
    threshold: null,
    inverted: false,
    comparableFrom: '',
    koladaId: '',
    note: '',
    ...changes,
  };
}

/** A municipality `stad` over the areas given; each area is below it unless it says otherwise. */
export function townOf(...areas: readonly Area[]): Hierarchy {
  const below = areas.map((area) => (area.parent === null ? { ...area, parent: 'stad' } : area));
  return buildHierarchy([areaOf('stad', { level: 'municipality' }), ...below], 'stad');
}

/** The dataset of one table about the indicators given. */
export function datasetOf(
  hierarchy: Hierarchy,
  indicators: readonly Indicator[],
  text: string,
): DatasetReading {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const table = { table: tableOf(text), source: 'kalla-1' };
  return assembleDataset([table], hierarchy, known, []);
}

/** What is wrong, in few words. */
export function problemsOf({ diagnostics }: DatasetReading): readonly string[] {
  return diagnostics.map(({ code, line, field, severity }) =>
    [severity === 'warning' ? 'warning:' : '', code, line ?? '', field ?? ''].join(' ').trim(),
  );
}
