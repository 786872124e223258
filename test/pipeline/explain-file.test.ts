import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { soundFiles } from '../../fixtures/generators/bad/case.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import { InputError } from '../../src/diagnostics/input-error.ts';
import { explainFile } from '../../src/pipeline/explain-file.ts';
import { parquetCopy } from '../engine/support/parquet-copy.ts';
import { inEveryFormat } from '../sources/support/one-table.ts';
import { inWorkspace } from '../workspace/temporary-workspace.ts';

const head = 'kommun: provby\nutgava: 2026\npahittade_uppgifter: ja\ndata:\n';
const entry = (file: string, more: string) => `  - fil: ${file}\n    kalla: Påhittad källa\n${more}`;

type Files = Readonly<Record<string, string | Uint8Array>>;
const explain = async (files: Files, file: string) =>
  await inWorkspace({ ...soundFiles, ...files }, async (workspace) => {
    return await explainFile(machineEffects(), { file, workspace });
  });

describe('every format', () => {
  const contents = inEveryFormat({
    areas: [
      { code: '9902R001', label: 'Norrdal' },
      { code: '9902R002', label: 'Sydvik' },
    ],
    years: ['2023', '2024'],
    cells: [2050, 2088, '..', 2104, 1690, 1702, 1633, '-'],
  });
  const mapping =
    '    kolumner: { omrade: region (kod), period: år, kon: kön, taljare: värde, indikator: =folkmangd }\n';

  test.each(Object.keys(contents))('%s: the first rows before and after', async (name) => {
    const path = `data/${name}`;
    const settings = `${head}${entry(path, mapping)}`;
    const { file, readings } = await explain({ 'kub.yaml': settings, [path]: contents[name] ?? '' }, path);
    expect(file).toBe(path);
    expect(readings).toHaveLength(1);
    const [reading] = readings;
    expect(reading).toMatchObject({
      entry: 0,
      source: 'Påhittad källa',
      leftOut: { count: 0 },
      diagnostics: [],
    });
    expect(reading?.before.rowCount).toBe(8);
    expect(reading?.before.constants).toEqual({ indikator: 'folkmangd' });
    const column = (wanted: string) => reading?.before.columns.find(({ name: own }) => own === wanted);
    expect(column('region (kod)')).toMatchObject({
      becomes: ['omrade'],
      texts: ['9902R001', '9902R001', '9902R001', '9902R001', '9902R002'],
    });
    expect(column('värde')).toMatchObject({
      becomes: ['taljare'],
      texts: ['2050', '2088', '..', '2104', '1690'],
    });
    const key = { code: '9902R001', area: 'Norrdal', indicator: 'folkmangd', age: 'total' };
    const rows = reading?.after?.rows ?? [];
    expect(rows.slice(0, 3)).toMatchObject([
      { key: { ...key, period: '2023', sex: 'men' }, state: 'given', numbers: { taljare: 2050 } },
      { key: { ...key, period: '2024', sex: 'men' }, state: 'given', numbers: { taljare: 2088 } },
      { key: { ...key, period: '2023', sex: 'women' }, state: 'not-available' },
    ]);
    expect(rows[2]?.numbers).toEqual({});
    expect(rows[7]).toMatchObject({ key: { area: 'Sydvik', period: '2024' }, numbers: { taljare: 0 } });
    expect(reading?.origin.choices.length).toBeGreaterThan(0);
  });

  test('a reply of Kolada', async () => {
    const values = [{ gender: 'K', value: 30.5, count: 1, status: '' }];
    const reply = { count: 1, values: [{ kpi: 'N1', municipality: '9902', period: 2024, values }] };
    const settings = `${head}${entry('data/n1.json', '    kolumner: { omrade: municipality, period: period, kon: gender, varde: value, indikator: =ohalsotal }\n')}`;
    const { readings } = await explain(
      { 'kub.yaml': settings, 'data/n1.json': JSON.stringify(reply) },
      'data/n1.json',
    );
    expect(readings[0]?.diagnostics).toEqual([]);
    expect(readings[0]?.after?.rows).toEqual([
      {
        line: 1,
        key: {
          code: '9902',
          area: 'Provby',
          indicator: 'ohalsotal',
          period: '2024',
          sex: 'women',
          age: 'total',
        },
        state: 'given',
        numbers: { varde: 30.5 },
      },
    ]);
  });
});

test('columns side by side: what each becomes, with the year its name holds', async () => {
  const text = 'Område;Antal 2023;Antal 2024;Not\nNorrdal (9902R001);2100;2104;a\nTotalt;4000;4100;\n';
  const settings = `${head}${entry(
    'data/bred.csv',
    `    kolumner: { omrade: { kolumn: Område, monster: '\\((.+)\\)|^Totalt$' }, indikator: =folkmangd }
    smalt: { kolumner: 'Antal *', till: period, monster: '(\\d{4})', varde: taljare }\n`,
  )}`;
  const { readings } = await explain({ 'kub.yaml': settings, 'data/bred.csv': text }, 'data/bred.csv');
  expect(readings[0]?.before.columns.map(({ becomes }) => becomes)).toEqual([
    ['omrade'],
    ['taljare', 'period=2023'],
    ['taljare', 'period=2024'],
    [],
  ]);
  expect(
    readings[0]?.after?.rows.map(({ line, key, numbers }) => [line, key?.period, numbers['taljare']]),
  ).toEqual([
    [2, '2023', 2100],
    [2, '2024', 2104],
  ]);
  expect(readings[0]?.leftOut).toEqual({ count: 1, lines: [3] });
});

test('a row that is not understood has no key, and the diagnostics say why', async () => {
  const text = 'omrade;indikator;period;taljare\n9902R009;folkmangd;2024;10\n9902R001;folkmangd;2023;11\n';
  const { readings } = await explain({ 'data/prov.csv': text }, 'data/prov.csv');
  expect(readings[0]?.after?.rows.map(({ key }) => key?.code ?? null)).toEqual([null, '9902R001']);
  expect(readings[0]?.diagnostics).toMatchObject([{ code: 'unknown-area-code', line: 2 }]);
});

test('a file taken by two entries is read twice, one taken by none is shown as it stands', async () => {
  const settings = `${head}${entry('data/folk.csv', '')}${entry('data/folk.csv', '')}`;
  const files = { 'kub.yaml': settings, 'annan.csv': 'a;b\n1;2\n' };
  const both = await explain(files, './data/folk.csv');
  expect(both.readings.map((reading) => reading.entry)).toEqual([0, 1]);
  const none = await explain(files, 'annan.csv');
  expect(none.readings).toMatchObject([
    { entry: null, after: null, before: { columns: [{ name: 'a' }, { name: 'b' }] } },
  ]);
});

test('a file that is not there is told with the nearest name', async () => {
  const error = await explain({}, 'data/flok.csv').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).diagnostics).toMatchObject([
    { code: 'file-not-found', suggestion: 'data/folk.csv' },
  ]);
});

test('a Parquet file, as a build reads it', async () => {
  await inWorkspace(soundFiles, async (workspace) => {
    const folder = await parquetCopy(workspace, 'text');
    try {
      const explained = await explainFile(machineEffects(), { file: 'data/folk.parquet', workspace: folder });
      const [reading] = explained.readings;
      expect(reading).toMatchObject({ entry: 0, origin: { format: 'parquet' }, diagnostics: [] });
      expect(reading?.before.columns.map(({ name }) => name)).toContain('taljare');
      expect(reading?.after?.rows.find(({ key }) => key?.indicator === 'utrikes_fodda')).toMatchObject({
        key: { code: '9902R001', area: 'Norrdal', period: '2024', sex: 'total' },
        numbers: { taljare: 812, namnare: 4192 },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
