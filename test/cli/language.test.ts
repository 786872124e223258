import { describe, expect, test } from 'vitest';
import { explainWords } from '../../src/cli/explain-words.ts';
import { wordsFor } from '../../src/cli/words.ts';
import { runKub } from '../support/run-kub.ts';

const commands = [
  'build',
  'check',
  'compare',
  'list',
  'explain',
  'export',
  'init',
  'render',
  'schema',
  'doctor',
];

test('kub speaks Swedish, and English when asked by --lang or KUB_LANG', async () => {
  expect((await runKub(['--help'])).out).toContain('Kommandon:');
  expect((await runKub(['--lang', 'en', '--help'])).out).toContain('Commands:');
  expect((await runKub(['--lang', 'en', 'build', '--help'])).out).toContain('Options:');
  expect((await runKub(['build', '--help', '--lang', 'en'])).out).toContain('Options:');
  expect((await runKub(['build', '--lang=en', '--help'])).out).toContain('Options:');
  expect((await runKub(['--help'], { environment: { KUB_LANG: 'en' } })).out).toContain('Commands:');
  const unknown = await runKub(['build', 'okänt'], { environment: { KUB_LANG: 'en' } });
  expect(unknown.err).toContain('There is no area of that name');
});

test('every command that scripts rely on is in the help', () => {
  const relied = [
    'build',
    'check',
    'compare',
    'list',
    'explain',
    'export',
    'init',
    'render',
    'schema',
    'doctor',
  ];
  expect(commands).toEqual(expect.arrayContaining(relied));
});

describe.each(['sv', 'en'])('help in %s fits 80 columns', (language) => {
  test.each(['', ...commands])('%s', async (command) => {
    const argv = command === '' ? ['--help'] : [command, '--help'];
    const { code, out } = await runKub(argv, { environment: { KUB_LANG: language } });
    expect(code).toBe(0);
    const longest = out.split('\n').reduce((long, line) => (line.length > long.length ? line : long), '');
    expect(longest.length, longest).toBeLessThanOrEqual(80);
    // Commander's own English must not shine through the Swedish.
    if (language === 'sv')
      expect(out).not.toMatch(
        /display help|default:|choices:|Arguments:|Options:|Usage:|\[options\]|\[command\]/,
      );
  });
});

test('messages fit 80 columns on a terminal of 80 columns', async () => {
  const terminal = { errIsTerminal: true, outIsTerminal: true, columns: 80 };
  for (const KUB_LANG of ['sv', 'en']) {
    for (const argv of [
      ['build', 'hasselholmen', 'norby'],
      ['bild'],
      ['build', '--format', 'docx,odt'],
      ['explain', 'hassleholmen', 'utrikes_fodda'],
      ['explain', 'norrby', 'aganderatt'],
      ['check'],
      ['init', '../src'],
    ]) {
      const { out, err } = await runKub(argv, { terminal, environment: { KUB_LANG } });
      // Progress overdraws its line.
      for (const line of `${out}${err}`.split(/\n|\r/)) expect(line.length, line).toBeLessThanOrEqual(80);
    }
  }
});

const sameInBoth = new Set(['building', 'period', 'remedy', 'stalePart', 'definition', 'observed']);

type Entry = string | ((...args: never[]) => string) | { readonly [key: string]: string };

test.each([
  ['words', wordsFor('sv'), wordsFor('en')],
  ['explainWords', explainWords.sv, explainWords.en],
])('%s: every line in both languages', (_name, sv, en) => {
  expect(Object.keys(en)).toEqual(Object.keys(sv));
  const say = (entry: Entry): string =>
    typeof entry === 'function'
      ? (entry as (...args: unknown[]) => string)('Norrby', 2, 3, 'x')
      : typeof entry === 'string'
        ? entry
        : Object.values(entry).join(' ');
  for (const [key, entry] of Object.entries<Entry>(sv)) {
    const other = (en as unknown as Readonly<Record<string, Entry>>)[key]!;
    expect(say(entry), key).not.toBe('');
    // Lines with words in them differ; signs and patterns may be the same.
    if (!sameInBoth.has(key)) expect(say(other), key).not.toBe(say(entry));
    expect(say(other), key).not.toMatch(/undefined|NaN|\[object/);
    expect(say(entry), key).not.toMatch(/undefined|NaN|\[object/);
  }
});
