import { beforeAll, describe, expect, test } from 'vitest';
import { runKub } from '../support/run-kub.ts';
import { audit, cleanOutput, type Files, leakWorkspace, mutate, named, secret } from './leak-world.ts';
import { wordDocument } from './zip.ts';

const women = 'norrliden;langtidsarbetslos;2024;kvinnor;totalt';
const aid = 'norrliden/ek_bistand/2023/total';
const report = '2026/norrliden/report.json';

/** A clean build, its site, and what the other commands say, saved beside the edition and in it. */
let clean: Files;
beforeAll(async () => {
  const built = await cleanOutput();
  const out = Object.fromEntries(
    Object.entries(built).map(([path, text]) => [`out/${path}`, text as string]),
  );
  const contents = { ...leakWorkspace(), ...out };
  const said = async (argv: readonly string[]) => (await runKub(argv, { contents })).out;
  const site = await runKub(['site'], { contents });
  expect(site.code, site.err).toBe(0);
  const pages = Object.entries(site.written).map(([path, text]) => [path.replace('/prov/out/', ''), text]);
  const compare = ['compare', 'vasterby', 'soderang'];
  clean = {
    ...built,
    ...Object.fromEntries(pages),
    'export.csv': await said(['export', '--format', 'csv']),
    '2026/export.json': await said(['export', '--format', 'json']),
    '2026/jamforelse.csv': await said([...compare, '--format', 'csv']),
    'jamforelse.json': await said([...compare, '--format', 'json']),
    'forklaring.json': await said(['explain', 'norrliden', 'langtidsarbetslos', '--json']),
  };
}, 60_000);

/** The first object that `is` holds for is changed, wherever in the JSON it stands. */
function inJson(
  files: Files,
  path: string,
  is: (object: Record<string, unknown>) => boolean,
  change: (object: Record<string, unknown>) => void,
): Files {
  return mutate(files, path, (text) => {
    const content: unknown = JSON.parse(text);
    const visit = (value: unknown): boolean => {
      if (typeof value !== 'object' || value === null) return false;
      const object = value as Record<string, unknown>;
      if (!Array.isArray(value) && is(object)) {
        change(object);
        return true;
      }
      return Object.values(object).some(visit);
    };
    if (!visit(content)) throw new Error(`nothing to change in ${path}`);
    return JSON.stringify(content);
  });
}

/** Entries of reports, and rows of comparisons, about an indicator. */
function isAbout(id: string): (object: Record<string, unknown>) => boolean {
  return ({ indicator }) => (indicator as { id?: unknown } | undefined)?.id === id;
}

describe('what other commands write', () => {
  test('nothing is found in it as it is', async () => {
    expect(String(clean['export.csv'])).toContain(`${women};;;;;;;;undertryckt`);
    expect(String(clean['export.csv'])).toMatch(/^norrliden;langtidsarbetslos;2024;totalt;totalt;\d/m);
    for (const path of ['2026/sok.html', '2026/indikatorer.html', '2026/jamforelse.csv'])
      expect(String(clean[path]).length, path).toBeGreaterThan(500);
    expect(await audit(clean)).toEqual([]);
  });

  test.each(['export.csv', '2026/export.csv'])('a row of %s', async (path) => {
    const { count, denominator } = secret(women);
    const table = String(clean['export.csv']).replace(
      `${women};;;;;;;;undertryckt`,
      `${women};${count};${denominator};;;;;;visas`,
    );
    const found = await audit({ ...clean, [path]: table });
    const [leak] = found.filter(({ rule }) => rule === 'shown-elsewhere');
    expect(named(found, 'shown-elsewhere')).toEqual(['norrliden/langtidsarbetslos/2024/women']);
    expect(leak?.file).toBe(path);
  });

  test('a benchmark of kub compare', async () => {
    const row = /^(vasterby;ek_bistand;)2024(;totalt;totalt;[^\r\n]*visas;)soderang;/m;
    const found = await audit(
      mutate(clean, '2026/jamforelse.csv', (text) => text.replace(row, '$12023$2norrliden;')),
    );
    expect(named(found, 'shown-elsewhere')).toEqual([aid]);
  });

  test('a difference of kub compare, in JSON', async () => {
    const found = await audit(
      inJson(
        clean,
        'jamforelse.json',
        ({ key, benchmark }) =>
          (key as { indicator?: unknown } | undefined)?.indicator === 'ek_bistand' && benchmark !== undefined,
        (object) => {
          object['key'] = { ...(object['key'] as object), period: '2023' };
          object['benchmark'] = { kind: 'area', area: 'norrliden', period: '2023' };
          object['benchmarkValue'] = null;
          object['difference'] = 1.25;
        },
      ),
    );
    expect(named(found, 'shown-elsewhere')).toEqual([aid]);
  });

  test('a table without kub’s headings: the row of another sex is not taken for it', async () => {
    const rows = 'norrliden;langtidsarbetslos;2024;totalt;71\r\nnorrliden;langtidsarbetslos;2024;kvinnor;';
    expect(await audit({ ...clean, '2026/tabell.csv': `${rows}..\r\n` })).toEqual([]);
    const found = await audit({ ...clean, '2026/tabell.csv': `${rows}4\r\n` });
    expect(named(found, 'shown-elsewhere')).toEqual(['norrliden/langtidsarbetslos/2024/women']);
  });
});

describe('what a report computes', () => {
  const inAid = (change: (entry: Record<string, unknown>) => void): Promise<readonly string[]> =>
    audit(
      inJson(
        clean,
        report,
        (object) => isAbout('ek_bistand')(object) && Array.isArray(object['series']),
        change,
      ),
    ).then((found) => named(found, 'shown-elsewhere'));

  test('the statistic of a trend over the withheld year', async () => {
    const periods = ['2020', '2021', '2022', '2023', '2024'];
    const trend = { status: 'judged', direction: 'rising', valuation: 'worse', statistic: 7.7 };
    expect(await inAid((entry) => (entry['trend'] = { ...trend, periods }))).toEqual([aid]);
    const shown = periods.filter((period) => period !== '2023');
    expect(await inAid((entry) => (entry['trend'] = { ...trend, periods: shown }))).toEqual([]);
  });

  test('the first year of a sentence about the trend', async () => {
    const sentence = (first: string) => ({
      key: 'trend.rising',
      params: { measure: 'proportion', unit: '%', first, last: '2024', firstValue: 1.25, lastValue: 2 },
    });
    const withSentence = (first: string) =>
      inAid((entry) => (entry['sentences'] = [...(entry['sentences'] as object[]), sentence(first)]));
    expect(await withSentence('2023')).toEqual([aid]);
    expect(await withSentence('2022')).toEqual([]);
  });

  test('a comparison whose benchmark is withheld', async () => {
    const found = await audit(
      inJson(
        clean,
        '2026/vasterby/report.json',
        ({ key, benchmarkValue }) =>
          (key as { indicator?: unknown } | undefined)?.indicator === 'ek_bistand' &&
          benchmarkValue !== undefined,
        (object) => (object['benchmark'] = { kind: 'area', area: 'norrliden', period: '2023' }),
      ),
    );
    expect(named(found, 'shown-elsewhere')).toContain(aid);
  });
});

describe('what a site and a document say', () => {
  test('a number in the search of the site', async () => {
    const hit =
      '{"area":"norrliden","indicator":"ek_bistand","period":"2023","sex":"total","age":"total","value":1.25}';
    const found = await audit(
      mutate(clean, '2026/sok.html', (text) => text.replace(/("areas":\[)/, `"figures":[${hit}],$1`)),
    );
    expect(named(found, 'shown-elsewhere')).toEqual([aid]);
    expect(found[0]?.file).toBe('2026/sok.html');
  });

  test.each([
    ['2023 1,3 %', [aid]],
    ['2022 1,3 %', []],
  ])('the alternative text “%s” of a chart in Word', async (text, leaks) => {
    const name = /"id":\s*"ek_bistand"[^}]*?"name":\s*"([^"]*)"/.exec(String(clean[report]))![1]!;
    const word = wordDocument(name, [['Period', 'Norrliden']], text);
    const found = await audit({ ...clean, '2026/norrliden/kunskapsunderlag.docx': word });
    expect(named(found, 'shown-elsewhere')).toEqual(leaks);
  });
});
