import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../src/i18n/put.ts';
import { exampleContents, runKub } from '../support/run-kub.ts';

let example: Readonly<Record<string, string>>;
beforeAll(async () => {
  example = await exampleContents();
});

async function compare(...argv: readonly string[]): Promise<string> {
  const { code, out } = await runKub(['compare', ...argv], { contents: example });
  expect(code).toBe(0);
  return out.replaceAll('\u00a0', ' ');
}

const interval = say('sv', 'ui.confidence-interval').replaceAll('\u00a0', ' ');

describe('each format holds the same comparison', () => {
  const argv = ['norrhagen', 'ekdalen', '--indicator', 'sysselsattning'];

  test('table: tab-separated when piped', async () => {
    const [head, row] = (await compare(...argv)).split('\n');
    const names = ['Indikator', 'Period', 'Norrhagen', 'Ekdalen', 'Skillnad', interval, 'Utfall'];
    const rule = ['Prövas mot', 'Regel'];
    expect(head?.split('\t')).toEqual([...names, ...rule]);
    const shares = await exampleShares();
    const [first, second] = [shares('9990R001', '9990R002'), shares('9990R003', '9990R004')];
    const sv = (value: number) => value.toFixed(1).replace('.', ',');
    const cells = row?.split('\t') ?? [];
    expect(cells.slice(2, 4)).toEqual([`${sv(first)} %`, `${sv(second)} %`]);
    const displayed = Number(first.toFixed(1)) - Number(second.toFixed(1));
    expect(cells[4]).toBe(sv(displayed).replace('-', '\u2212'));
    expect(cells.slice(6)).toEqual(['lägre', 'Ekdalen', 'skillnadens intervall mot 0 (Newcombe 1998 (10))']);
  });

  test('csv: the columns of figures.csv, numbers with decimal comma', async () => {
    const rows = parse(await compare(...argv, '--format', 'csv'), {
      columns: true,
      delimiter: ';',
      bom: true,
    });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      omrade: 'norrhagen',
      jamforelse: 'ekdalen',
      utfall: 'lägre',
      status: 'visas',
    });
    expect(rows[1]).toMatchObject({ omrade: 'ekdalen', jamforelse: '', utfall: '' });
    expect((rows[0] as Record<string, string>).varde).toMatch(/^\d+,\d+$/);
    // Each number says who has measured it, as it does in figures.csv.
    const [, source = 'none'] = /kalla: *"?([^"\n#]+?)"? *\n/.exec(example['kub.yaml'] ?? '') ?? [];
    expect(rows.map((row) => (row as Record<string, string>).kalla)).toEqual([source, source]);
  });

  test('json: whole figures and comparisons', async () => {
    const [one] = JSON.parse(await compare(...argv, '--format', 'json'));
    expect(one.cells.map((cell: { area: { id: string } }) => cell.area.id)).toEqual(['norrhagen', 'ekdalen']);
    expect(one.cells[0].comparison).toMatchObject({
      status: 'judged',
      outcome: 'lower',
      method: 'newcombe-10',
    });
    expect(one.cells[1].comparison).toBeNull();
  });

  test('md: a table of as many cells in every row', async () => {
    const lines = (await compare(...argv, '--format', 'md')).trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(`|${' --- |'.repeat(9)}`);
    for (const line of lines) expect(line.split('|')).toHaveLength(11);
  });

  test('html: headers of rows and columns, and nothing of a name becomes markup', async () => {
    const hostile = {
      ...example,
      'omraden.csv': example['omraden.csv']!.replace(';Norrhagen;', ';<b>Å & Ö</b>;'),
    };
    const { out } = await runKub(['compare', ...argv, '--format', 'html'], { contents: hostile });
    expect(out).toContain('<th scope="col">&lt;b&gt;Å &amp; Ö&lt;/b&gt;</th>');
    expect(out.match(/<tr>/g)).toHaveLength(2);
    expect(out).toContain('<th scope="row">');
    expect(out).not.toContain('<b>');
    expect(out).toContain('<p>Utgåva 2026. Källor: Påhittade register.</p>');
    expect(out).toContain('Påhittade uppgifter');
  });
});

test('swapping the areas turns every sign', async () => {
  const pick = async (...areas: string[]) =>
    (JSON.parse(await compare(...areas, '--json')) as { cells: { comparison: Judged | null }[] }[]).map(
      ({ cells }) => cells[0]!.comparison,
    );
  for (const [one, two] of [
    ['norrhagen', 'ekdalen'],
    ['hamnudden', 'norrhagen'],
    ['ekdalen', 'exempelstad'],
  ] as const) {
    const there = await pick(one, two);
    const back = await pick(two, one);
    expect(there.filter((comparison) => comparison?.status === 'judged').length).toBeGreaterThan(0);
    for (const [index, comparison] of there.entries()) {
      const other = back[index];
      if (comparison?.status !== 'judged' || other?.status !== 'judged') continue;
      expect(other.difference).toBeCloseTo(-comparison.difference, 9);
      expect(other.testedDifference).toBeCloseTo(-comparison.testedDifference, 9);
      expect(other.testedInterval.lower).toBeCloseTo(-comparison.testedInterval.upper, 9);
      const turned = { higher: 'lower', lower: 'higher', similar: 'similar' } as const;
      expect(other.outcome).toBe(turned[comparison.outcome]);
      expect(Object.is(other.difference, -0)).toBe(false);
    }
  }
});

describe('--benchmark', () => {
  const argv = ['norrhagen', '--indicator', 'sysselsattning', '--benchmark'];
  const cells = async (...more: string[]) => {
    const [head = '', row = ''] = (await compare(...argv, ...more)).split('\n');
    const texts = row.split('\t');
    return Object.fromEntries(head.split('\t').map((name, index) => [name, texts[index]]));
  };
  const json = async (...more: string[]) => {
    const [one] = JSON.parse(await compare(...argv, ...more, '--json'));
    return one.cells[0].comparison;
  };

  test('kommun: shown beside the municipality, tested against the rest of it', async () => {
    const row = await cells('kommun');
    expect(row['Prövas mot']).toBe('Exempelstad utom Norrhagen');
    expect(row['Exempelstad']).toMatch(/ %$/);
    expect(await json('ovriga')).toMatchObject({ benchmark: { kind: 'rest' } });
    expect((await cells('ovriga'))['Prövas mot']).toBe('Exempelstad utom Norrhagen');
  });

  test('an earlier period of the same area, and no later one', async () => {
    const back = await json('2024');
    expect(back).toMatchObject({ benchmark: { kind: 'earlier-period', area: 'norrhagen', period: '2024' } });
    expect((await cells('2024'))['Prövas mot']).toBe('Norrhagen 2024');
    const { out } = await runKub(['compare', ...argv, '2025', '--period', '2024'], { contents: example });
    expect(out).toContain('uppgifterna gäller olika perioder');
  });

  test('a goal: its value against the interval of the area, whichever side', async () => {
    const { benchmarkValue, outcome, method } = await json('mål=1,5');
    expect({ benchmarkValue, outcome, method }).toEqual({
      benchmarkValue: 1.5,
      outcome: 'higher',
      method: 'interval-against-benchmark',
    });
    expect(await json('mal=99')).toMatchObject({ outcome: 'lower' });
    expect((await cells('mål=99'))['Regel']).toBe('värdet mot områdets eget intervall');
  });

  test('the goal that mal.csv states for the indicator; nothing where none is stated', async () => {
    const [head, ...rows] = example['mal.csv']!.trim().split(/\r?\n/);
    const stated = 'fler;;;Fler arbetar.;andel;;;;95;2027;;sysselsattning';
    const lines = [`${head};indikator`, ...rows.map((row) => `${row};`), stated, ''];
    const contents = { ...example, 'mal.csv': lines.join('\n') };
    const { out } = await runKub(['compare', ...argv, 'mål', '--json'], { contents });
    expect(JSON.parse(out)[0].cells[0].comparison).toMatchObject({
      benchmark: { kind: 'goal', period: '2027' },
      benchmarkValue: 95,
    });
    const none = await runKub(['compare', ...argv, 'mål', '--json'], { contents: example });
    expect(JSON.parse(none.out)[0].cells[0].comparison).toBeNull();
  });

  test('one area alone needs one, and nobody is nobody', async () => {
    expect((await runKub(['compare', 'norrhagen'], { contents: example })).code).toBe(2);
    expect((await runKub(['compare', ...argv, 'atlantis'], { contents: example })).code).toBe(1);
  });
});

test('three areas: each is held against the last', async () => {
  const [head] = (await compare('norrhagen', 'hamnudden', 'ekdalen')).split('\n');
  expect(head?.split('\t').slice(2)).toEqual([
    ...['Norrhagen', 'Hamnudden', 'Ekdalen'],
    ...['Skillnad Norrhagen', `${interval} Norrhagen`, 'Utfall Norrhagen'],
    ...['Prövas mot Norrhagen', 'Regel Norrhagen'],
    ...['Skillnad Hamnudden', `${interval} Hamnudden`, 'Utfall Hamnudden'],
    ...['Prövas mot Hamnudden', 'Regel Hamnudden'],
  ]);
});

interface Judged {
  readonly status: string;
  readonly outcome: 'higher' | 'lower' | 'similar';
  readonly difference: number;
  readonly testedDifference: number;
  readonly testedInterval: { readonly lower: number; readonly upper: number };
}

/** Shares of 2025 by hand from the file's own rows: sum of counts over sum of denominators. */
async function exampleShares(): Promise<(...codes: string[]) => number> {
  const rows = parse(example['data/andelar.csv']!, { columns: true, delimiter: ';' }) as Record<
    string,
    string
  >[];
  return (...codes) => {
    const own = rows.filter(
      (row) =>
        row.indikator === 'sysselsattning' && row.period === '2025' && codes.includes(row.omrade ?? ''),
    );
    const sum = (name: string): number => own.reduce((total, row) => total + Number(row[name]), 0);
    return (100 * sum('taljare')) / sum('namnare');
  };
}

test('on a screen benchmark and rule stand below the table, whole, whatever the width', async () => {
  const { out } = await runKub(['compare', 'norrhagen', 'exempelstad', '--indicator', 'sysselsattning'], {
    contents: example,
    terminal: { outIsTerminal: true, columns: 60 },
  });
  const text = out.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Prövas mot: Exempelstad utom Norrhagen');
  expect(text).toContain('Regel: skillnadens intervall mot 0 (Newcombe 1998 (10))');
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});
