import { describe, expect, test } from 'vitest';
import { usageText } from '../../src/cli/usage-text.ts';
import { wordsFor } from '../../src/cli/words.ts';
import { runKub } from '../support/run-kub.ts';

const err = async (...argv: readonly string[]): Promise<string> => (await runKub(argv)).err;

describe('a command line that cannot be followed is answered in the language of the user', () => {
  test.each([
    [['bygg'], 'Kommandot ”bygg” finns inte.\nSkriv ”kub help KOMMANDO”'],
    [['bulid'], 'Kommandot ”bulid” finns inte.\nMenade du ”build”?\n'],
    [
      ['build', '--fromat', 'html'],
      'Flaggan ”--fromat” finns inte.\nMenade du ”--format”?\nSkriv ”kub help build”',
    ],
    [
      ['build', '--format', 'html,htlm'],
      '--format kan inte vara ”html,htlm”. Möjligt: html, pdf, docx, xlsx, csv, json\nMenade du',
    ],
    [['build', '--format'], 'Flaggan behöver ett värde: --format <LIST>\n'],
    [['build', '--all', '--shard', '6/5'], '--shard kan inte vara ”6/5”. Möjligt: 1/5, 2/5 … 5/5\n'],
    [['build', '--all', '--shard', '2'], '--shard kan inte vara ”2”. Möjligt: 1/5'],
    [['build', '--all', '--jobs', '0'], '--jobs kan inte vara ”0”. Möjligt: 1, 2, 3 …\n'],
    [['list'], 'WHAT saknas: ange det efter kommandot.\nSkriv ”kub help list”'],
    [['list', 'indicator'], 'WHAT kan inte vara ”indicator”. Möjligt: areas, indicators, sources'],
    [['list', 'indicator'], 'Menade du ”indicators”?'],
    [['explain', 'norrhagen'], 'INDICATOR saknas'],
    [['check', 'Norra', 'hagen'], 'För många ord på raden: kommandot tar inget.'],
    [['explain', 'a', 'b', '--sex', 'x'], '--sex kan inte vara ”x”. Möjligt: totalt, kvinnor, män\n'],
    [['--lang', 'de', 'check'], '--lang kan inte vara ”de”. Möjligt: sv, en\n'],
    [['build'], 'Kommandot kunde inte tolkas: Ange ett område eller --all.\n'],
    [['build', 'norrby', '--all'], 'Kommandot kunde inte tolkas: Ange områden eller --all, inte båda.\n'],
  ])('%j', async (argv, expected) => {
    const text = await err(...argv);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/unknown|missing|argument|invalid|Allowed|error/);
  });

  test('in English when asked', async () => {
    expect(await err('--lang', 'en', 'build', '--format', 'htlm')).toBe(
      '--format cannot be "htlm". Possible: html, pdf, docx, xlsx, csv, json\nDid you mean "html"?\nType "kub help build" for the options of the command.\n',
    );
  });

  test('a slip that nobody foresaw is told as it is', () => {
    expect(usageText('error: something else\n', '', wordsFor('sv'))).toMatch(
      /^Kommandot kunde inte tolkas: something else\nSkriv /,
    );
  });
});

test('the commands below import are listed without words that are not kub’s own', async () => {
  const { out } = await runKub(['import', '--help']);
  expect(out).toContain('json-stat <FILE>');
  expect(out).not.toContain('display help');
});
