import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readXlsxPieces } from '../../src/audit/read-office.ts';
import { type Figure, figureKeyText, isShown } from '../../src/model/figure.ts';
import { reportSchema } from '../../src/model/report.ts';
import { renderXlsx } from '../../src/render/report-xlsx.ts';
import { sampleReport } from '../support/html-page.ts';

const report = sampleReport();
/** Every figure that stands anywhere in the report, whatever field it is in. */
function figuresIn(value: unknown): readonly Figure[] {
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('status' in value && 'indicator' in value && 'sex' in value && typeof value.indicator === 'string')
    return [value as unknown as Figure];
  return Object.values(value).flatMap(figuresIn);
}
const own = new Map(
  figuresIn(report.sections)
    .filter(({ area }) => area === report.area.id || area === report.municipality.id)
    .map((figure) => [figureKeyText(figure), figure]),
);

describe('renderXlsx(report, locale)', () => {
  it('has every figure of the area and the municipality once, and no number where one is withheld', async () => {
    const rows = ((await readXlsxPieces(await renderXlsx(report, 'sv'))) ?? []).flatMap(
      ({ cells, columns }) =>
        cells && columns?.includes('Värde')
          ? [new Map(columns.map((name, at) => [name, cells[at] ?? '']))]
          : [],
    );
    const key = (row: ReadonlyMap<string, string>) =>
      ['Område (id)', 'Indikator (id)', 'Period', 'Kön', 'Ålder'].map((name) => row.get(name)).join('|');
    expect(rows.length).toBe(own.size);
    expect(new Set(rows.map(key)).size).toBe(rows.length);
    const values = rows.map((row) => row.get('Värde')).filter((value) => value !== '');
    const shown = [...own.values()].filter(isShown);
    expect(values.map(Number).sort((a, b) => a - b)).toEqual(
      shown.map(({ value }) => value).sort((a, b) => a - b),
    );
    expect(shown.length).toBeLessThan(own.size);
  });

  it('gives the same bytes for the same report, stored or not', async () => {
    const stored = reportSchema.parse(JSON.parse(JSON.stringify(report)));
    const [one, two] = [await renderXlsx(report, 'sv'), await renderXlsx(stored, 'sv')];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('says first whose figures these are, and that they are invented', async () => {
    const sheet = JSON.stringify(await readSheet(Buffer.from(await renderXlsx(report, 'sv'))));
    expect(sheet).toContain('Norrängby');
    expect(sheet).toContain('Påhittade uppgifter');
  });
});
