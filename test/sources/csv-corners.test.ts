import { describe, expect, test } from 'vitest';
import { numberColumn } from '../../src/sources/number-column.ts';
import { readSource } from '../../src/sources/read-source.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { makeXlsx } from './support/make-xlsx.ts';
import { memoryFiles } from './support/memory-files.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

async function read(content: string | Uint8Array, declaration: SourceDeclaration = {}, name = 'a.csv') {
  const { table, diagnostics } = await readSource(memoryFiles({ [name]: content }), name, declaration);
  const column = table.columns.at(-1);
  const numbers = column && numberColumn(table, column);
  return {
    names: columnNames(table),
    rows: tableRows(table),
    lines: [...table.lines],
    numbers: Array.from(column?.codes ?? [], (code) => {
      const cell = numbers?.cells[code];
      return cell && 'value' in cell ? cell.value : cell?.kind;
    }),
    problems: diagnostics.map(({ code, line, found }) => [code, line, found].filter(Boolean).join(' ')),
    doubts: numbers?.diagnostics.map(({ code, found }) => `${code} ${found}`) ?? [],
    notes: table.origin.metadata?.['notes'],
  };
}

const head = 'område;år;antal\n';
const body = 'A;2024;1\nB;2024;2\n';

describe('where the header stands', () => {
  test.each([
    ['lines of text', `Statistik från X\nUttag 2024-01-01\n\n${head}${body}`],
    ['lines padded with delimiters', `Statistik från X;;\nUttag;2024-01-01;\n;;\n${head}${body}`],
    ['several that fill some cells', `Statistik;från X;\nUttag;2024-01-01;\n${head}${body}`],
    ['what Excel is told of the delimiter', `sep=;\n${head}${body}`],
    ['a title in quotation marks', `"Folkmängd efter område; år"\n\n${head}${body}`],
  ])('%s above it', async (_, text) => {
    const { names, rows, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(names).toEqual(['område', 'år', 'antal']);
    expect(rows).toEqual([
      ['A', '2024', '1'],
      ['B', '2024', '2'],
    ]);
  });

  test('a first row that lacks a number is a row, not the header', async () => {
    const { names, rows } = await read('område;;antal\nA;..;..\nB;5;6\n');
    expect(names).toEqual(['område', 'kolumn 2', 'antal']);
    expect(rows).toHaveLength(2);
  });

  test.each([
    [
      'groups over gaps',
      'område;2023;;2024;\n;antal;andel;antal;andel\nA;1;2;3;4\nB;1;2;3;4\n',
      ['område', '2023 antal', '2023 andel', '2024 antal', '2024 andel'],
    ],
    [
      'groups written over each column',
      'område;Antal;Antal;Andel;Andel\nområde;2023;2024;2023;2024\nA;1;2;3;4\nB;1;2;3;4\n',
      ['område', 'Antal 2023', 'Antal 2024', 'Andel 2023', 'Andel 2024'],
    ],
    [
      'a title, and rows without a name for the first column',
      'Folkmängd;;;\n;Män;Kvinnor;Totalt\n;2023;2023;2024\nA;1;2;3\nB;1;2;3\n',
      ['kolumn 1', 'Män 2023', 'Kvinnor 2023', 'Totalt 2024'],
    ],
  ])('two rows: %s', async (_, text, names) => {
    const reading = await read(text);
    expect(reading.names).toEqual(names);
    expect(reading.rows).toHaveLength(2);
  });

  test('two rows where kub sees one, when told so', async () => {
    const text = 'kommun;män;kvinnor\nnamn;antal;antal\nA;1;2\n';
    expect((await read(text)).rows).toHaveLength(2);
    const told = await read(text, { headerRows: 2 });
    expect(told.names).toEqual(['kommun namn', 'män antal', 'kvinnor antal']);
    expect(told.rows).toEqual([['A', '1', '2']]);
  });
});

describe('cells', () => {
  test.each<[string, string, readonly unknown[]]>([
    [
      'every kind of space between thousands',
      '1 234|1\u00a0234|1\u202f234|1\u2009234',
      [1234, 1234, 1234, 1234],
    ],
    ['every kind of minus', '-5|−5|–5|‑5|- 5', [-5, -5, -5, -5, -5]],
    ['a lone dash of any kind', '-|–|—|−', [0, 0, 0, 0]],
    ['decimal comma with thousands', '1 234,5|12,5|1.234,5', [1234.5, 12.5, 1234.5]],
    ['per cent', '12,5 %|3%', [12.5, 3]],
  ])('%s', async (_, texts, expected) => {
    const rows = texts.split('|').map((text, index) => `A${index};2024;${text}\n`);
    const { numbers, problems, doubts } = await read(head + rows.join(''));
    expect([problems, doubts]).toEqual([[], []]);
    expect(numbers).toEqual(expected);
  });

  test.each([
    ['1,234', 'ambiguous-decimal 1,234'],
    ['1.234', 'ambiguous-decimal 1.234'],
    ['<5', 'unknown-token <5'],
    ['(5)', 'unknown-token (5)'],
    ['5*', 'unknown-token 5*'],
    ['1O4', 'letter-for-digit 1O4'],
    ['#DIVISION/0!', 'unknown-token #DIVISION/0!'],
    ['2024-01-01', 'unknown-token 2024-01-01'],
    ['99999999999999999999', 'number-out-of-range 99999999999999999999'],
  ])('%s is asked about, never guessed', async (text, doubt) => {
    expect((await read(`${head}A;2024;${text}\n`)).doubts).toEqual([doubt]);
  });

  test('codes that were kept from Excel', async () => {
    const { rows } = await read('område;kod;antal\nA;="0114";1\nB;\'0115;2\nC;=B2;3\nD;\'90-talet;4\n');
    expect(rows.map(([, code]) => code)).toEqual(['0114', '0115', '=B2', "'90-talet"]);
  });
});

describe('below and beside the table', () => {
  test('notes after an empty line', async () => {
    const { rows, notes, problems } = await read(`${head}${body}\nKälla: SCB\n1) not\n* anm\n`);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(2);
    expect(notes).toBe('Källa: SCB\n1) not\n* anm');
  });

  test.each([
    ['in every row', head.replace('\n', ';\n') + body.replaceAll('\n', ';\n')],
    ['in the rows but not the header', head + body.replaceAll('\n', ';\n')],
  ])('delimiters at the end of the line %s', async (_, text) => {
    const { names, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(names).toEqual(['område', 'år', 'antal']);
  });

  test('decimal commas between commas are rows with a field too many', async () => {
    const { problems } = await read('omrade,ar,antal\nA,2024,1,5\nB,2024,2,5\n');
    expect(problems).toEqual(['ragged-row 2 4 (A…)', 'ragged-row 3 4 (B…)', 'no-rows']);
  });

  test('a file of lines that agree on nothing is told of once, in its own letters', async () => {
    const { problems } = await read(
      'Hulta Östra, 1, 2, 3\nett, två\na, b, c, d, e, f\ntre, fyra\na, b, c, d, e, f\na, b, c\nfem, sex\na, b, c, d\n',
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^unknown-delimiter 1 Hulta Östra/);
  });
});

describe('bytes', () => {
  test('letters that were lost before the file came', async () => {
    expect((await read('områ\ufffdde;antal\nSj\ufffdbo;1\n')).problems).toEqual([
      'replacement-character 1 områ\ufffdde',
      'replacement-character 2 Sj\ufffdbo',
    ]);
  });

  test.each<[string, string | Uint8Array, string]>([
    [
      'a login page',
      '<html><head><title>Logga in på Örebros portal</title>',
      'web-page Logga in på Örebros portal',
    ],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook>', 'web-page'],
    ['a PDF', '%PDF-1.7', 'binary-file'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
    [
      'an ODS file',
      Buffer.from('PK\x03\x04…mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'latin1'),
      'zip-archive',
    ],
    ['nothing', '', 'empty-file'],
  ])('%s called .csv', async (_, content, problem) => {
    expect((await read(content)).problems).toEqual([problem]);
  });
});

describe('workbooks', () => {
  const table = [
    ['område', 'antal'],
    ['A', 1],
  ] as const;
  const sheets = (hidden: readonly string[], declaration: SourceDeclaration = {}) =>
    read(
      makeXlsx(
        {
          Data: table,
          Koder: [
            ['kod', 'namn'],
            ['x', 'y'],
          ],
        },
        hidden,
      ),
      declaration,
      'a.xlsx',
    );

  test('a hidden sheet is no choice, and can be asked for', async () => {
    expect((await sheets([])).problems).toEqual(['several-sheets Data, Koder']);
    expect(await sheets(['Koder'])).toMatchObject({ names: ['område', 'antal'], problems: [] });
    expect((await sheets(['Koder'], { sheet: 'koder' })).names).toEqual(['kod', 'namn']);
  });

  test('empty rows and columns before the table, a note below it', async () => {
    const rows = [[], [], [null, 'område', 'antal'], [null, 'A', 1], [], [null, 'Källa: SCB']];
    const { names, lines, notes } = await read(makeXlsx({ Blad: rows }), {}, 'a.xlsx');
    expect(names).toEqual(['område', 'antal']);
    expect(lines).toEqual([4]);
    expect(notes).toBe('Källa: SCB');
  });
});
