import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';

const sources = new URL('../../fixtures/sources/', import.meta.url);
let session: ImportSession;

beforeEach(() => {
  session = importSession();
});
afterEach(() => session.close());

function put(name: string): void {
  session.put(name, readFileSync(new URL(name, sources)));
}

describe('kub import FILE', () => {
  test('a PX file becomes a table of its own dimensions, for mapping in kub.yaml', async () => {
    put('folkmangd.px');
    const { code, out } = await session.run('import', 'folkmangd.px');
    expect(code).toBe(0);
    expect(session.files()).toEqual([
      'data/folkmangd.csv',
      'data/folkmangd.ursprung.json',
      'folkmangd.px',
      'kub.yaml',
    ]);
    expect(out).toContain('- fil: data/folkmangd.csv');
    expect(out).toContain('kolumner:');
  });

  test('the same table gives the same observations from PX, JSON-stat, XLSX and CSV', async () => {
    const results: string[] = [];
    for (const file of ['folkmangd.px', 'folkmangd.json', 'folkmangd.xlsx', 'folkmangd-windows-1252.csv']) {
      put(file);
      const map = ['omrade=område (kod)', 'period=år', 'varde=värde', 'indikator==pahittad'];
      const { code, err } = await session.run('import', file, '--out', 'data/x.csv', '--map', ...map);
      expect(err).not.toContain('✖');
      expect(code, file).toBe(0);
      results.push(session.read('data/x.csv'));
    }
    expect(new Set(results)).toEqual(
      new Set([
        [
          '\ufeffomrade;indikator;period;varde;status',
          'E1;pahittad;2023;1234,5;',
          'E1;pahittad;2024;0;',
          'A1;pahittad;2023;;saknas',
          'A1;pahittad;2024;12,5;',
          'L1;pahittad;2023;0;',
          'L1;pahittad;2024;7306;',
          '',
        ].join('\n'),
      ]),
    );
  });

  test('what the columns are is guessed, codes before labels, and the decimal mark is told where it is known', async () => {
    put('folkmangd.xlsx');
    const { out } = await session.run('import', './folkmangd.xlsx', '--out', '.');
    expect(out).toContain('- fil: folkmangd.csv\n');
    expect(out).toContain('omrade: område (kod)');
    expect(out).toContain('varde: värde');
    // The text numbers of this workbook have commas and are evidence enough; a cube's are rewritten.
    expect(out).not.toContain('decimal');
    put('folkmangd.px');
    expect((await session.run('import', 'folkmangd.px')).out).toContain("decimal: ','");
    expect(session.read('data/folkmangd.csv')).toContain('Ekhult;E1;2023;1234,5');
  });

  test('the provenance names the file, how it was read, and the hash of what was written', async () => {
    put('folkmangd-windows-1252.csv');
    await session.run(
      'import',
      'csv',
      'folkmangd-windows-1252.csv',
      '--source',
      'Almby kommun',
      '--licence',
      'CC0',
    );
    const provenance = JSON.parse(session.read('data/folkmangd-windows-1252.ursprung.json'));
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(session.read('data/folkmangd-windows-1252.csv')).digest('hex');
    expect(provenance).toMatchObject({
      kind: 'file',
      source: 'Almby kommun',
      licence: 'CC0',
      query: { file: 'folkmangd-windows-1252.csv', format: 'csv' },
      data: { sha256 },
    });
    const encoding = provenance.query.choices.find(({ what }: { what: string }) => what === 'encoding');
    expect(encoding.chosen).toBe('windows-1252');
  });

  test('numbers that cannot be read stop the import, with file and line', async () => {
    session.put('fel.csv', 'omr;ar;n\nA;2024;12\nB;2024;1O\n');
    const map = ['--map', 'omrade=omr', 'period=ar', 'taljare=n', 'indikator==folkmangd'];
    const { code, err } = await session.run('import', 'fel.csv', ...map);
    expect(code).toBe(1);
    expect(err).toContain('fel.csv, rad 3, n: ');
    expect(err).toContain('[letter-for-digit]');
    expect(session.files()).toEqual(['fel.csv', 'kub.yaml']);
  });

  test('an unknown column is told with the nearest', async () => {
    session.put('x.csv', 'omrade_namn;ar;antal\nA;2024;12\n');
    const { err } = await session.run(
      'import',
      'x.csv',
      '--indicator',
      'x',
      '--area-column',
      'omrade_nam',
      '--period-column',
      'ar',
      '--count-column',
      'antal',
    );
    expect(err).toContain('[import-column]');
    expect(err).toContain('Menade du ”omrade_namn”?');
    expect((await session.run('import', 'x.csv', '--indicator', 'x')).err).toContain('[import-query]');
  });

  test('a truncated file, and one that is not there', async () => {
    put('truncated.px');
    const cut = await session.run('import', 'px', 'truncated.px');
    expect(cut.code).toBe(1);
    expect((await session.run('import', 'borta.px')).err).toContain('[file-not-found]');
    expect(session.files()).toEqual(['kub.yaml', 'truncated.px']);
  });

  test('texts that a spreadsheet would run are made harmless', async () => {
    session.put('x.csv', 'namn;antal\n"=1+1";12\n');
    await session.run('import', 'x.csv', '--out', 'ut.csv');
    expect(session.read('ut.csv')).toContain("'=1+1;12");
  });

  test('without a source, data or action it is wrong usage', async () => {
    expect((await session.run('import')).code).toBe(2);
    expect((await session.run('import', 'kolada')).code).toBe(2);
    expect(
      (await session.run('import', 'kolada', '--kpi', 'N1', '--municipality', '1490', '--years', '20x')).code,
    ).toBe(2);
  });
});
