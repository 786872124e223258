import { makeXlsx } from './make-xlsx.ts';
import { writePx } from './write-px.ts';

/** A table of areas, sexes and years in which a cell is a number, `..` (not available) or `-` (nothing). */
export interface OneTable {
  readonly areas: readonly { readonly code: string; readonly label: string }[];
  readonly years: readonly string[];
  /** Areas first, then sexes, then years; the last varies fastest. */
  readonly cells: readonly (number | '..' | '-')[];
}

export const sexes = [
  { code: '1', label: 'män' },
  { code: '2', label: 'kvinnor' },
] as const;

/** The same table as every format that can hold it; the columns have the same names in all of them. */
export function inEveryFormat(table: OneTable): Readonly<Record<string, Uint8Array | string>> {
  return {
    'tabell.csv': csv(table),
    'tabell-windows-1252.csv': Buffer.from(csv(table), 'latin1'),
    'tabell-tab-utf16.txt': Buffer.from(`\ufeff${csv(table).replaceAll(';', '\t')}`, 'utf16le'),
    'tabell.xlsx': xlsx(table),
    'tabell.px': px(table),
    'tabell.json': JSON.stringify(jsonStat2(table)),
    'tabell-1.json': JSON.stringify(jsonStat1(table)),
    'tabell-v1.json': JSON.stringify(pxwebJson(table)),
  };
}

const names = ['region', 'region (kod)', 'kön', 'kön (kod)', 'år', 'värde'] as const;

function rowsOf({ areas, years, cells }: OneTable): (readonly (string | number)[])[] {
  let at = 0;
  return areas.flatMap((area) =>
    sexes.flatMap((sex) =>
      years.map((year) => [area.label, area.code, sex.label, sex.code, year, cells[at++] ?? '..']),
    ),
  );
}

function csv(table: OneTable): string {
  const lines = rowsOf(table).map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)).join(';'),
  );
  return `${[names.join(';'), ...lines].join('\r\n')}\r\n`;
}

function xlsx(table: OneTable): Uint8Array {
  return makeXlsx({ Blad1: [['Folkmängd efter region'], [], names, ...rowsOf(table)] });
}

function px({ areas, years, cells }: OneTable): string {
  return writePx({
    title: 'Folkmängd',
    stub: [
      { name: 'region', values: areas.map(({ label }) => label), codes: areas.map(({ code }) => code) },
      { name: 'kön', values: sexes.map(({ label }) => label), codes: sexes.map(({ code }) => code) },
    ],
    heading: [{ name: 'år', values: years }],
    cells: cells.map(String),
  });
}

function dimensions({ areas, years }: OneTable) {
  const category = (entries: readonly { readonly code: string; readonly label: string }[]) => ({
    index: Object.fromEntries(entries.map(({ code }, index) => [code, index])),
    label: Object.fromEntries(entries.map(({ code, label }) => [code, label])),
  });
  return {
    Region: { label: 'region', category: category(areas) },
    Kon: { label: 'kön', category: category(sexes) },
    Tid: { label: 'år', category: { index: years } },
  };
}

function values({ cells }: OneTable) {
  return {
    value: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
    status: Object.fromEntries(cells.flatMap((cell, at) => (typeof cell === 'number' ? [] : [[at, cell]]))),
  };
}

function jsonStat2(table: OneTable) {
  const id = ['Region', 'Kon', 'Tid'];
  const size = [table.areas.length, sexes.length, table.years.length];
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Folkmängd',
    id,
    size,
    dimension: dimensions(table),
    ...values(table),
  };
}

function jsonStat1(table: OneTable) {
  const { id, size, dimension, class: _, version: __, ...rest } = jsonStat2(table);
  return { dataset: { ...rest, dimension: { ...dimension, id, size, role: { time: ['Tid'] } } } };
}

/** The reply of PxWeb's first interface has codes where the others have labels and codes. */
function pxwebJson({ areas, years, cells }: OneTable) {
  let at = 0;
  return {
    columns: [
      { code: 'Region', text: 'region (kod)', type: 'd' },
      { code: 'Kon', text: 'kön', type: 'd' },
      { code: 'Tid', text: 'år', type: 't' },
      { code: 'X', text: 'Folkmängd', type: 'c' },
    ],
    comments: [],
    data: areas.flatMap(({ code }) =>
      sexes.flatMap((sex) =>
        years.map((year) => ({ key: [code, sex.code, year], values: [String(cells[at++] ?? '..')] })),
      ),
    ),
  };
}
