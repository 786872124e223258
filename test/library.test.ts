import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as kub from '../src/index.ts';

/** The example workspace, built: what `kub init` and `kub build --all` leave. */
let folder = '';
let workspace = '';
let out = '';
let built: kub.BuildOutcome;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kub-library-'));
  workspace = join(folder, 'prov');
  out = join(workspace, 'out');
  const files = await kub.initWorkspace(workspace);
  expect(files).toContain('kub.yaml');
  built = await kub.buildEdition({ workspace, out, formats: ['html', 'json'] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the library does what the commands do', () => {
  test('buildEdition writes the reports, the figures and the manifest', () => {
    expect(built.results.map(({ failed }) => failed)).toEqual(built.results.map(() => []));
    expect(built.results.length).toBeGreaterThan(0);
    for (const { path } of built.files) expect(existsSync(join(out, path)), path).toBe(true);
    expect(existsSync(join(out, '2026/manifest.json'))).toBe(true);
  });

  test('exportFigures gives the same figures as publishedFigures, and figures.csv', async () => {
    const published = kub.publishedFigures(await kub.readWorkspace(workspace));
    const json = JSON.parse(String(await kub.exportFigures({ workspace, format: 'json' })));
    expect(json.figures).toEqual(JSON.parse(JSON.stringify(published)));
    const csv = String(await kub.exportFigures({ workspace, format: 'csv' }));
    expect(csv).toBe(readFileSync(join(out, '2026/figures.csv'), 'utf8'));
  });

  test('readReport reads what was built, and renderReport renders it to the same page', async () => {
    const [area] = built.results;
    const report = await kub.readReport(join(out, '2026', area!.area.id, 'report.json'));
    const page = await kub.renderReport(report, { format: 'html' });
    expect(page.bytes).toBe(readFileSync(join(out, '2026', area!.area.id, page.name), 'utf8'));
  });

  test('explainFigure names the rows that a figure was read from', async () => {
    const read = await kub.readWorkspace(workspace);
    const shown = kub.publishedFigures(read).find(({ status }) => status === 'shown')!;
    const explained = kub.explainFigure(read, shown);
    expect(explained.figure).toEqual(shown);
    expect(explained.rows.length).toBeGreaterThan(0);
  });

  test('compareEditions finds what was changed in a file, and nothing between an edition and itself', async () => {
    const same = await kub.compareEditions('2026', '2026', out);
    expect(same.diff.figures).toEqual([]);
    const data = join(workspace, 'data/folkmangd.csv');
    const before = readFileSync(data, 'utf8');
    expect(before).toContain(';2022;2422');
    writeFileSync(data, before.replace(';2022;2422', ';2022;2432'));
    const other = join(workspace, 'ut2');
    await kub.buildEdition({ workspace, out: other, formats: ['json'] });
    writeFileSync(data, before);
    const { diff } = await kub.compareEditions(join(out, '2026'), join(other, '2026'));
    expect(diff.figures.some(({ key }) => key.area === 'norrhagen' && key.period === '2022')).toBe(true);
  });

  test('auditOutput attacks the folder and counts what it saw', async () => {
    const audited = await kub.auditOutput(out);
    expect(audited.shown).toBeGreaterThan(10);
    expect(audited.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('buildSite writes its pages beside the reports', async () => {
    const site = await kub.buildSite({ out });
    expect(site.folder).toBe(`${out}/2026`);
    expect(site.files).toContain('index.html');
    for (const file of site.files) expect(existsSync(join(site.folder, file)), file).toBe(true);
  });

  test('importFromFile writes a CSV with its provenance', async () => {
    const file = join(folder, 'tal.csv');
    writeFileSync(file, 'plats;ar;antal\nnorrhagen;2024;12\nekdalen;2024;15\n');
    const mapping = { omrade: 'plats', indikator: '=prov', period: 'ar', taljare: 'antal' };
    const imported = await kub.importFromFile({ workspace, file, mapping, source: 'Prov' });
    expect(imported.rows).toBe(2);
    expect(readFileSync(imported.file, 'utf8')).toContain('norrhagen');
    expect(imported.provenance).toMatchObject({ format: 1, source: 'Prov' });
  });

  test('jsonSchema is the schema of the files', async () => {
    expect(await kub.jsonSchema('config')).toMatchObject({ properties: { kommun: {}, utgava: {} } });
  });

  test('what has errors is refused with every problem, and nothing raw can be reached', async () => {
    const problem = await kub.buildEdition({ workspace: folder, out }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(kub.InputError);
    const read = await kub.readWorkspace(workspace);
    expect(Object.keys(read).sort()).toEqual(
      ['areas', 'diagnostics', 'edition', 'folder', 'indicators', 'sources'].sort(),
    );
    expect(() => kub.publishedFigures({ ...read })).toThrow(TypeError);
  });
});
