import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/main.ts';
import { openEdition } from '../../src/pipeline.ts';

let folder = '';
const effects = machineEffects();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kub-withheld-'));
  const areas = ['a', 'b', 'c'].map((id) => `${id};Område ${id};omrade;k;i;ja`);
  const indicators = ['fiske;Fiske;Fiskar.;andel;neutral;boende', 'bad;Bad;Badar.;andel;neutral;boende'];
  // Fishing: 3, 4 and 2 are all small. The municipality's 9 of 1 500 may be shown, but is in no report. Bathing: only
  // the 3 in b is small, and takes one other with it.
  const fishing = ['a;fiske;2024;3;400', 'b;fiske;2024;4;500', 'c;fiske;2024;2;600'];
  const bathing = ['a;bad;2024;30;400', 'b;bad;2024;3;500', 'c;bad;2024;40;600'];
  const files = {
    'kub.yaml': 'kommun: k\nutgava: 2026\ndata:\n  - fil: data.csv\n    kalla: Påhittad\n',
    'omraden.csv': ['id;namn;niva;del_av;preposition;rapport', 'k;Kommunen;kommun;;i;nej', ...areas].join(
      '\n',
    ),
    'indikatorer.csv': ['id;namn;definition;matt;riktning;tema', ...indicators].join('\n'),
    'data.csv': ['omrade;indikator;period;taljare;namnare', ...fishing, ...bathing].join('\n'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const warning = {
  code: 'indicator-all-withheld',
  severity: 'warning',
  file: 'indikatorer.csv',
  line: 2,
  found: 'fiske',
};

test('a build warns of an indicator that every report is without', async () => {
  const { diagnostics } = await openEdition(effects, { workspace: folder });
  expect(diagnostics.filter(({ code }) => code === 'indicator-all-withheld')).toMatchObject([warning]);
});

test('and with --strict it is an error', async () => {
  const strict = openEdition(effects, { workspace: folder, strict: true });
  await expect(strict).rejects.toMatchObject({ diagnostics: expect.anything() });
});

test('kub check says the same', async () => {
  const printed: string[] = [];
  const terminal = {
    ...effects.terminal,
    out: (text: string) => void printed.push(text),
    err: () => undefined,
  };
  const code = await run(['check', '--json', '--workspace', folder], { ...effects, terminal }, 'test');
  expect(code).toBe(0);
  const { diagnostics } = JSON.parse(printed.join('')) as { diagnostics: readonly { code: string }[] };
  expect(diagnostics.filter(({ code }) => code === 'indicator-all-withheld')).toMatchObject([warning]);
});
