import { beforeAll, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

let example: Readonly<Record<string, string>>;
beforeAll(async () => {
  example = await exampleContents();
});

const withoutBrowser = { KUB_CHROMIUM: '/finns/inte', PUPPETEER_EXECUTABLE_PATH: '/finns/inte' };

test('0: what was asked for is done', async () => {
  const { code, out, err } = await runKub(['list', 'areas'], { contents: example });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')[1]).toBe('exempelstad\tExempelstad\tkommun\t\tnej\t9990');
});

test('1: the input has errors, all of them are said and nothing is written', async () => {
  const contents = {
    ...example,
    'data/folkmangd.csv':
      'omrade;indikator;period;taljare\n9990R001;folkmangd;2025;hundra\nfinns-inte;folkmangd;2025;7\n',
  };
  const { code, out, err, written } = await runKub(['build', '--all', '--format', 'html'], { contents });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('data/folkmangd.csv, rad 2');
  expect(err).toContain('data/folkmangd.csv, rad 3');
  expect(err).toContain('Inget skrevs.');
  expect(written).toEqual({});
});

test('1: warnings count as errors with --strict', async () => {
  const stale = example['anteckningar/resurser/ekdalens-odlare.md']!.replace(
    'datum: 2026-01-15',
    'datum: 2020-01-15\ngranska_senast: 2021-01-15',
  );
  const contents = { ...example, 'anteckningar/resurser/ekdalens-odlare.md': stale };
  expect((await runKub(['check'], { contents })).code).toBe(0);
  expect((await runKub(['check', '--strict'], { contents })).code).toBe(1);
});

test.each([
  [['bygg']],
  [['build', '--finns-inte']],
  [['build']],
  [['list', 'allt']],
  [['compare', 'norrhagen']],
  [['export', '--format', 'pdf']],
  [['init', 'ny', '--from-codes', '1490']],
  [['explain', 'norrhagen', 'folkmangd', '--sex', 'annat']],
  [[]],
])('2: wrong usage, %j', async (argv) => {
  const { code, out, written } = await runKub(argv, { contents: example });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(written).toEqual({});
});

test('3: a PDF that was asked for and could not be made; the rest is written', async () => {
  const argv = ['build', 'norrhagen', '--format', 'html,pdf'];
  const { code, err, written } = await runKub(argv, { contents: example, environment: withoutBrowser });
  expect(code).toBe(3);
  expect(err).toContain('PDF gjordes inte: norrhagen');
  expect(Object.keys(written)).toContain('/prov/out/2026/norrhagen/kunskapsunderlag.html');
});

test('0: the default formats without a browser give HTML and a warning', async () => {
  const { code, err, written } = await runKub(['build', 'norrhagen'], {
    contents: example,
    environment: withoutBrowser,
  });
  expect(code).toBe(0);
  expect(err).toContain('PDF gjordes inte: norrhagen');
  expect(Object.keys(written)).toContain('/prov/out/2026/norrhagen/kunskapsunderlag.html');
});

test('70: a bug says that it is one, with the stack', async () => {
  const broken = async (): Promise<never> => {
    throw new TypeError('trasigt');
  };
  const { code, out, err } = await runKub(['list', 'areas'], { contents: example }, (effects) => ({
    ...effects,
    files: { ...effects.files, list: broken, stat: broken },
  }));
  expect(code).toBe(70);
  expect(out).toBe('');
  expect(err).toContain('Det här är ett fel i kub');
  expect(err).toContain('TypeError: trasigt');
  expect(err).toContain('exit-codes.test.ts');
});
