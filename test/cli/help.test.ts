import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { helpTopics } from '../../src/cli/help/help-topics.ts';
import { pageText } from '../../src/cli/help/page-text.ts';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { runKub } from '../support/run-kub.ts';

const handbook = resolve(import.meta.dirname, '../../data/handbok');
const paint = '\u001b[';

describe('kub help TOPIC', () => {
  test('every page of the handbook is a topic, and every topic a page', () => {
    const pages = readdirSync(handbook, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => path.replaceAll('\\', '/'));
    expect(helpTopics.map(({ path }) => path).sort()).toEqual(pages.sort());
    const names = helpTopics.flatMap(({ name, alias }) => [...new Set([name, alias])]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(helpTopics)('$name fits the terminal, with its headings', async ({ name, alias, path }) => {
    const terminal = { outIsTerminal: true, errIsTerminal: true, columns: 72 };
    const { code, out, err } = await runKub(['help', name], { terminal });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const page = readFileSync(join(handbook, path), 'utf8');
    for (const [, heading] of page.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.*)$/gm)) {
      expect(out).toContain(heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
    }
    // What stands in a block of code is left as it is; a word longer than a line cannot be broken.
    const prose = out.split('\n').filter((line) => !line.startsWith('    ') && /\S\s+\S/.test(line.trim()));
    for (const line of prose) expect(line.length, line).toBeLessThanOrEqual(72);
    expect((await runKub(['help', alias], { terminal })).out).toBe(out);
  });

  test('a name is taken with å ä ö and in capitals', async () => {
    expect((await runKub(['help', 'Årshjul'])).out).toBe((await runKub(['help', 'arshjul'])).out);
    expect((await runKub(['help', 'röjandekontroll'.normalize('NFD')])).code).toBe(0);
  });

  test('colour only on a terminal that takes it', async () => {
    const terminal = { outIsTerminal: true, errIsTerminal: true, columns: 80 };
    expect((await runKub(['help', 'arshjul'], { terminal: { ...terminal, color: true } })).out).toContain(
      paint,
    );
    expect((await runKub(['help', 'arshjul'], { terminal })).out).not.toContain(paint);
    expect((await runKub(['help', 'arshjul'], { terminal: { color: true } })).out).not.toContain(paint);
  });

  test('without a topic it lists commands and topics, as --help does', async () => {
    const { out } = await runKub(['help']);
    for (const { name } of helpTopics) expect(out).toContain(name);
    expect((await runKub(['--help'])).out).toBe(out);
    expect((await runKub(['help', '--lang', 'en'])).out).toContain('Topics:');
  });

  test('a command, and one below it', async () => {
    expect((await runKub(['help', 'build'])).out).toBe((await runKub(['build', '--help'])).out);
    expect((await runKub(['help', 'import', 'kolada'])).out).toContain('--kpi');
  });

  test('an error code, in both languages', async () => {
    const { sv, en } = diagnosticCodes['missing-column'];
    expect((await runKub(['help', 'missing-column'])).out).toContain(sv.remedy);
    expect((await runKub(['help', 'missing-column', '--lang', 'en'])).out).toContain(en.remedy);
  });

  test.each([
    ['årsjul', 'arshjul'],
    ['missing-colum', 'missing-column'],
    ['bild', 'build'],
    ['intervalls', 'intervals'],
    ['forsta', 'forsta-timmen'],
    ['kub.yaml', 'kub-yaml'],
    ['omraden.csv', 'kolumner'],
  ])('%s: did you mean %s?', async (typed, meant) => {
    const { code, out, err } = await runKub(['help', typed]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`”kub help ${meant}”`);
  });

  test('nothing like it: says where to look', async () => {
    const { code, err } = await runKub(['help', 'xyzzyxyzzy']);
    expect(code).toBe(2);
    expect(err).toContain('”kub help” visar');
    expect(err).not.toContain('Menade du');
  });
});

test('every link in the handbook leads somewhere', () => {
  for (const { path } of helpTopics) {
    const page = readFileSync(join(handbook, path), 'utf8');
    // What stands as code is no link, and the words of an error may show how a picture is written.
    const prose = page.replace(/```[\s\S]*?```|`[^`\n]*`|!\[[^\]]*\]\([^)]*\)/g, '');
    for (const [, target] of prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^https?:/.test(target!)) continue;
      expect(existsSync(join(handbook, dirname(path), target!)), `${path}: ${target}`).toBe(true);
    }
  }
});

test('help loads no package and no stage of the pipeline', async () => {
  const entry = resolve(import.meta.dirname, '../../src/cli/help/run-help.ts');
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    outdir: 'out',
    external: ['commander'],
  });
  const loaded = Object.keys(metafile.inputs);
  expect(loaded.length).toBeGreaterThan(5);
  const heavy =
    /node_modules|^src\/(pipeline|sources|dataset|estimate|disclosure|report|render|notes|workspace)/;
  expect(loaded.filter((path) => heavy.test(path))).toEqual([]);
});

test('pageText() sets what the handbook is written with', () => {
  const page = [
    '# Rubrik',
    '',
    'En rad som är **fet** och har en [länk](arshjul.md), och en',
    'till [ute](https://example.org).',
    '',
    '- ett',
    '- två som är så lång att den måste delas',
    '',
    '| a | b |',
    '|---|---|',
    '| `x` | ett \\| två |',
    '',
    '<!-- syns inte -->',
    '```csv data/fil.csv excel',
    'a;b',
    '```',
  ].join('\n');
  expect(pageText(page, { width: 40, color: false })).toBe(
    [
      'Rubrik',
      '======',
      '',
      'En rad som är fet och har en länk (kub',
      'help arshjul), och en till ute',
      '(https://example.org).',
      '',
      '- ett',
      '- två som är så lång att den måste delas',
      '',
      '`x`',
      '    ett | två',
      '',
      'data/fil.csv:',
      '    a;b',
      '',
    ].join('\n'),
  );
});
