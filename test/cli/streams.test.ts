import { beforeAll, describe, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

let example: Readonly<Record<string, string>>;
beforeAll(async () => {
  example = await exampleContents();
});

describe('stdout carries results, stderr talk', () => {
  test('build prints the files on stdout and the rest on stderr', async () => {
    const { out, err } = await runKub(['build', 'ekdalen', '--format', 'html'], { contents: example });
    expect(out.trim().split('\n')).toEqual([
      'out/2026/ekdalen/kunskapsunderlag.html',
      'out/2026/ekdalen/report.json',
      'out/2026/figures.csv',
    ]);
    expect(err).toContain('Röjandekontroll:');
  });

  test('--quiet leaves stderr empty', async () => {
    const { out, err } = await runKub(['build', 'ekdalen', '--format', 'html', '--quiet'], {
      contents: example,
    });
    expect(out).toContain('report.json');
    expect(err).toBe('');
  });

  test('help that was asked for is a result; help after a slip is talk', async () => {
    const asked = await runKub(['--help']);
    expect(asked).toMatchObject({ code: 0, err: '' });
    const slip = await runKub(['bild']);
    expect(slip).toMatchObject({ code: 2, out: '' });
  });
});

describe('--json makes stdout machine-readable', () => {
  test.each([
    ['build', ['build', 'ekdalen', '--format', 'html', '--json']],
    ['build, nothing written', ['build', '--all', '--dry-run', '--json']],
    ['check', ['check', '--json']],
    ['list', ['list', 'indicators', '--json']],
    ['compare', ['compare', 'ekdalen', 'norrhagen', '--json']],
    ['explain', ['explain', 'ekdalen', 'sysselsattning', '--json']],
    ['export', ['export', '--format', 'json']],
    ['export to a file', ['export', '--format', 'xlsx', '--json']],
    ['init', ['init', 'annan', '--json']],
    ['errors', ['build', 'finns-inte', '--json']],
    ['schema', ['schema', 'figures']],
  ])('%s', async (_name, argv) => {
    const { out } = await runKub(argv, { contents: example });
    expect(typeof JSON.parse(out)).toBe('object');
  });
});

test('--dry-run writes nothing and says what would be written', async () => {
  const argv = ['build', '--all', '--format', 'html,pdf', '--dry-run'];
  const { code, out, written } = await runKub(argv, { contents: example });
  expect(code).toBe(0);
  expect(out).toContain('out/2026/hamnudden/kunskapsunderlag.pdf');
  expect(written).toEqual({});
});

test.each([
  'check',
  'list areas',
  'list notes',
  'compare ekdalen norrhagen',
  'explain ekdalen folkmangd',
  'export',
])('%s writes nothing', async (line) => {
  const { code, written } = await runKub(line.split(' '), { contents: example });
  expect({ code, written }).toEqual({ code: 0, written: {} });
});

test('colour only on a terminal, and never with NO_COLOR', async () => {
  const wrong = { contents: example };
  const paint = '\u001b[';
  expect((await runKub(['build', 'okänt'], wrong)).err).not.toContain(paint);
  const colored = { ...wrong, terminal: { errIsTerminal: true, color: true } };
  expect((await runKub(['build', 'okänt'], colored)).err).toContain(paint);
});

test('a piped list is tab-separated and whole; on a terminal it is cut to the width', async () => {
  const piped = (await runKub(['list', 'indicators'], { contents: example })).out;
  const widest = Math.max(...piped.split('\n').map((line) => line.length));
  expect(widest).toBeGreaterThan(80);
  expect(piped.split('\n')[1]!.split('\t')).toHaveLength(piped.split('\n')[0]!.split('\t').length);
  const shown = (
    await runKub(['list', 'indicators'], { contents: example, terminal: { outIsTerminal: true } })
  ).out;
  expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
