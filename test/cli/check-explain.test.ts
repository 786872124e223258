import { expect, test } from 'vitest';
import { soundFiles } from '../../fixtures/generators/bad/case.ts';
import { runKub } from '../support/run-kub.ts';

const files = {
  ...soundFiles,
  'kub.yaml': `kommun: provby
utgava: 2026
data:
  - fil: data/bred.csv
    kalla: Registret
    kolumner: { omrade: { kolumn: Stadsdel, monster: '\\((.+)\\)|^Totalt$' }, indikator: =folkmangd }
    smalt: { kolumner: 'Antal *', till: period, monster: '(\\d{4})', varde: taljare }
`,
  'data/bred.csv':
    'Stadsdel;Antal 2023;Antal 2024\nNorrdal (9902R001);2100;2104\nSydvik (9902R002);1690;U\nTotalt;3790;\n',
};
const explain = (...more: readonly string[]) =>
  runKub(['check', '--explain', 'data/bred.csv', ...more], { contents: files });

test('in Swedish: how it was read, the columns, the observations, what was left out', async () => {
  const { code, out } = await explain();
  expect(code).toBe(0);
  const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, ' | ').trim());
  expect(lines).toContain('data/bred.csv (csv): post 1 under ”data:” i kub.yaml, källa Registret');
  expect(lines).toContain('| avgränsare semikolon – 3 fält på 100 % av de första raderna');
  expect(lines).toContain('| kolumn | blir | rad 2 | rad 3 | rad 4');
  expect(lines).toContain('| Antal 2023 | taljare, period=2023 | 2100 | 1690 | 3790');
  expect(lines).toContain('| 2 | 9902R001 Norrdal | folkmangd | 2024 | totalt | totalt | 2104');
  expect(lines).toContain('| 3 | 9902R002 Sydvik | folkmangd | 2024 | totalt | totalt | undertryckt');
  expect(out).toContain(
    'Blev ingen observation: 1 rader: bortvalda, delar av en total, summor av alla områden eller tomma (rad 4).',
  );
});

test('in English', async () => {
  const { out } = await explain('--lang', 'en');
  expect(out).toContain('entry 1 under "data:" in kub.yaml, source Registret');
  expect(out).toContain('As observations: 4. The first ones:');
  expect(out).toMatch(/row 2 +row 3 +row 4/);
  expect(out).toContain('suppressed');
});

test('as JSON, with the same content', async () => {
  const { code, out } = await explain('--json');
  expect(code).toBe(0);
  const { ok, file, readings } = JSON.parse(out);
  expect({ ok, file }).toEqual({ ok: true, file: 'data/bred.csv' });
  expect(readings[0].before.columns[1]).toEqual({
    name: 'Antal 2023',
    becomes: ['taljare', 'period=2023'],
    texts: ['2100', '1690', '3790'],
  });
  expect(readings[0].after.rows).toHaveLength(4);
  expect(readings[0].leftOut).toEqual({ count: 1, lines: [4] });
});

test('a fault in the file is told with its row, and the exit code says so', async () => {
  const wrong = { ...files, 'data/bred.csv': files['data/bred.csv'].replace('1690', '169O') };
  const { code, out } = await runKub(['check', '--explain', 'data/bred.csv'], { contents: wrong });
  expect(code).toBe(1);
  expect(out).toContain('letter-for-digit');
  expect(out).toContain('rad 3');
});

test('a file that is not there', async () => {
  const { code, err } = await runKub(['check', '--explain', 'data/brde.csv'], { contents: files });
  expect(code).toBe(1);
  expect(err).toContain('Menade du ”data/bred.csv”?');
});
