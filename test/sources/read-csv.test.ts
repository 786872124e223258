import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeWindows1252 } from '../../src/sources/px/windows-1252.ts';
import { readCsv } from '../../src/sources/read-csv.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { memoryFiles } from './support/memory-files.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

function read(content: string | Uint8Array, declaration?: SourceDeclaration, chunkSize?: number) {
  return readCsv(memoryFiles({ 'data/a.csv': content }, chunkSize), 'data/a.csv', declaration);
}

describe('readCsv(files, path, declaration)', () => {
  test('keeps codes as text and the physical line of every row', async () => {
    const { table, diagnostics } = await read('kod;namn\n0114;Väsby\n\n\n0115;Vallen\n');
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['kod', 'namn']);
    expect(tableRows(table)).toEqual([
      ['0114', 'Väsby'],
      ['0115', 'Vallen'],
    ]);
    expect([...table.lines]).toEqual([2, 5]);
  });

  test('a record with a line end inside quotes has the line it begins on', async () => {
    const { table } = await read('namn;antal\n"Ek\nhult";4\nAlby;5\n');
    expect(tableRows(table)).toEqual([
      ['Ek\nhult', '4'],
      ['Alby', '5'],
    ]);
    expect([...table.lines]).toEqual([2, 4]);
  });

  test.each([
    ['LF', 'a;b\n1;2\n3;4\n'],
    ['CRLF', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['CR', 'a;b\r1;2\r3;4\r'],
    ['CR CR LF', 'a;b\r\r\n1;2\r\r\n3;4\r\r\n'],
  ])('%s ends a line', async (name, text) => {
    const { table, diagnostics } = await read(text);
    expect(diagnostics).toEqual([]);
    expect(tableRows(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect([...table.lines]).toEqual([2, 3]);
    expect(table.origin.choices).toContainEqual({ what: 'line-ending', chosen: name, because: 'detected' });
  });

  test.each([
    ['semicolon', 'a;b,c\n1;2,5\n2;3,5\n'],
    ['comma', 'a,b c\n1,2.5\n2,3.5\n'],
    ['tab', 'a\tb,c\n1\t2,5\n2\t3,5\n'],
  ])('finds the delimiter %s', async (name, text) => {
    const { table } = await read(text);
    expect(table.columns).toHaveLength(2);
    expect(table.origin.choices).toContainEqual(expect.objectContaining({ what: 'delimiter', chosen: name }));
  });

  test('skips preamble, padded or not, and says where the header stands', async () => {
    const padded = await read('Statistikdatabas;;\nUttag 2026;;\n;;\nområde;år;antal\nEkhult;2024;5\n');
    expect(columnNames(padded.table)).toEqual(['område', 'år', 'antal']);
    expect([...padded.table.lines]).toEqual([5]);
    const bare = await read('Statistik från källan\n\nområde;år;antal\nEkhult;2024;5\n');
    expect(columnNames(bare.table)).toEqual(['område', 'år', 'antal']);
    expect(bare.table.origin.choices).toContainEqual(
      expect.objectContaining({ what: 'header', chosen: '3' }),
    );
  });

  test('joins the two rows of a merged header', async () => {
    const groups = await read(';;2023;;2024;\nområde;kod;kvinnor;män;kvinnor;män\nEkhult;E1;1;2;3;4\n');
    expect(columnNames(groups.table)).toEqual([
      'område',
      'kod',
      '2023 kvinnor',
      '2023 män',
      '2024 kvinnor',
      '2024 män',
    ]);
    const merged = await read('område;2023;;2024;\n;kvinnor;män;kvinnor;män\nEkhult;1;2;3;4\n');
    expect(columnNames(merged.table)).toEqual([
      'område',
      '2023 kvinnor',
      '2023 män',
      '2024 kvinnor',
      '2024 män',
    ]);
  });

  test('a no-break space in a merged header does not break its UTF-8', async () => {
    const { table } = await read(
      'kön;16–24\u00a0år;;25–29\u00a0år;\n;antal;andel;antal;andel à\nkvinnor;1;2;3;4\n',
    );
    expect(columnNames(table).slice(1)).toEqual([
      '16–24 år antal',
      '16–24 år andel',
      '25–29 år antal',
      '25–29 år andel à',
    ]);
  });

  test('leaves out columns that trailing delimiters make', async () => {
    const { table, diagnostics } = await read('a;b;\n1;2;\n3;4;\n');
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['a', 'b']);
    const onlyRows = await read('a;b\n1;2;\n3;4;\n');
    expect(onlyRows.diagnostics).toEqual([]);
    expect(tableRows(onlyRows.table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('a ragged row is an error with its line, and the other rows are read', async () => {
    const { table, diagnostics } = await read('a;b;c\n1;2;3\n1;2\n1;2;3;4\n5;6;7\n');
    expect(table.rowCount).toBe(2);
    expect(diagnostics.map(({ code, line, expected }) => [code, line, expected])).toEqual([
      ['ragged-row', 3, '3'],
      ['ragged-row', 4, '3'],
    ]);
  });

  test.each([
    ['short', 'a;b;c\n1;2;3\n\nKälla: påhittad\nUppgifterna avser december.\n'],
    ['padded', 'a;b;c\n1;2;3\nKälla: påhittad;;\nUppgifterna avser december.;;\n'],
  ])('notes below the table are kept as notes, %s', async (_, text) => {
    const { table, diagnostics } = await read(text);
    expect(diagnostics).toEqual([]);
    expect(tableRows(table)).toEqual([['1', '2', '3']]);
    expect(table.origin.metadata).toEqual({ notes: 'Källa: påhittad\nUppgifterna avser december.' });
  });

  test('a last row with empty cells is a row, not a note', async () => {
    const { table } = await read('namn;a;b\nEkhult;2;3\n\nNotby;;\n');
    expect(tableRows(table).at(-1)).toEqual(['Notby', '', '']);
  });

  test('a last row that is cut is no note', async () => {
    const { diagnostics } = await read('namn;a;b\nEkhult;2;3\nAlb');
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'ragged-row', line: 3 })]);
  });

  test('ten problems of a kind and then a count', async () => {
    const { diagnostics } = await read(`a;b;c\n${'1;2;3\n'.repeat(40)}${'1;2\n'.repeat(25)}`);
    expect(diagnostics).toHaveLength(10);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'ragged-row', more: 15 });
    expect(diagnostics[0]).not.toHaveProperty('more');
  });

  test('a quotation mark that is never closed is an error with its line', async () => {
    const { diagnostics } = await read('a;b\n1;2\n3;"4\n5;6\n');
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'unclosed-quote', line: 3, file: 'data/a.csv' }),
    ]);
  });

  test('quotation marks inside a field belong to the text', async () => {
    const { table, diagnostics } = await read('namn;antal\nFörskolan "Solen";4\n"Hus ""A""";5\n');
    expect(diagnostics).toEqual([]);
    expect(tableRows(table).map(([name]) => name)).toEqual(['Förskolan "Solen"', 'Hus "A"']);
  });

  test('the same column name twice is an error', async () => {
    const { diagnostics } = await read('a;antal;antal\n1;2;3\n');
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'duplicate-column', found: 'antal', line: 1 }),
    ]);
  });

  test('an empty file is an error, not a crash', async () => {
    for (const text of ['', '\n\n', ' ']) {
      expect((await read(text)).diagnostics).toEqual([expect.objectContaining({ code: 'empty-file' })]);
    }
  });
});

describe('the encoding of a CSV file', () => {
  const text = 'område;värde\nÅby – söder;1\n';
  const wide = Buffer.from(text, 'utf16le');

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['windows-1252', encodeWindows1252(text) ?? Buffer.of()],
    ['utf-16le', Buffer.concat([Buffer.of(0xff, 0xfe), wide])],
    ['utf-16le', wide],
    ['utf-16be', Buffer.from(wide).swap16()],
  ])('%s is detected', async (name, bytes) => {
    const { table, diagnostics } = await read(bytes);
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['område', 'värde']);
    expect(tableRows(table)).toEqual([['Åby – söder', '1']]);
    expect(table.origin.choices[0]).toMatchObject({ what: 'encoding', chosen: name, because: 'detected' });
  });

  test('a byte that is not UTF-8 late in a large file decides for all of it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a;b\n'),
      Buffer.from('1;x\n'.repeat(50_000)),
      Buffer.of(0x31, 0x3b, 0xe5),
    ]);
    const { table } = await read(bytes);
    expect(tableRows(table).at(-1)).toEqual(['1', 'å']);
  });

  test('iso-8859-1 is read as windows-1252', async () => {
    const { table } = await read(encodeWindows1252(text) ?? '', { encoding: 'iso-8859-1' });
    expect(tableRows(table)).toEqual([['Åby – söder', '1']]);
    expect(table.origin.choices[0]).toMatchObject({ chosen: 'windows-1252', because: 'declared' });
  });

  test('a declaration that the bytes contradict is an error', async () => {
    const wrong = await read(encodeWindows1252(text) ?? '', { encoding: 'utf-8' });
    expect(wrong.diagnostics).toEqual([
      expect.objectContaining({ code: 'wrong-encoding', found: 'windows-1252', expected: 'utf-8' }),
    ]);
    const unknown = await read(text, { encoding: 'ebcdic' });
    expect(unknown.diagnostics).toEqual([
      expect.objectContaining({ code: 'unknown-encoding', found: 'ebcdic' }),
    ]);
  });

  test('text encoded twice is an error that shows what it should be', async () => {
    const garbled = Buffer.from(Buffer.from('kod;namn\n1;Sjöbo\n').toString('latin1'));
    const { diagnostics } = await read(garbled);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'double-encoded', line: 2, field: 'namn', suggestion: 'Sjöbo' }),
    ]);
  });

  test('a decomposed å is the same text as a composed one', async () => {
    const { table } = await read('a;b\n1;\u00e5\n2;a\u030a\n3;\u00e5\u00a0\n');
    expect(table.columns[1]?.dictionary.filter((entry) => entry !== '')).toEqual(['å']);
  });
});

test('the byte scanner and csv-parse give the same rows, lines and problems', async () => {
  const letters = fc.constantFrom(
    'a',
    '1',
    ';',
    ';',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '"',
    ' ',
    '\t',
    'ö',
    '\u00a0',
    'a\u030a',
    ',',
    '\0',
  );
  const clean = fc.constantFrom('a', '12', ';', ';', '\n', 'ö', '"b"', ' ', '"c;d"');
  const body = fc.oneof(
    fc.array(letters, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(clean, { maxLength: 40 }).map((parts) => parts.join('')),
    fc
      .array(fc.tuple(fc.constantFrom('x', 'y', '"z"', ''), fc.nat(20), fc.constantFrom('å', '..', '')), {
        maxLength: 30,
      })
      .map((rows) => rows.map((row) => `${row.join(';')}\n`).join('')),
  );
  let quick = 0;
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      async (text, western, chunkSize) => {
        const whole = `id;namn;antal\n${text}`;
        const content = (western ? encodeWindows1252(whole) : undefined) ?? new TextEncoder().encode(whole);
        const files = memoryFiles({ 'a.csv': content }, chunkSize);
        const fast = await readCsv(files, 'a.csv');
        const slow = await readCsv(files, 'a.csv', {}, { reader: 'careful' });
        expect(columnNames(fast.table)).toEqual(columnNames(slow.table));
        expect(tableRows(fast.table)).toEqual(tableRows(slow.table));
        expect([...fast.table.lines]).toEqual([...slow.table.lines]);
        expect(fast.diagnostics).toEqual(slow.diagnostics);
        expect(fast.table.origin.choices.slice(0, -1)).toEqual(slow.table.origin.choices.slice(0, -1));
        if (fast.table.origin.choices.at(-1)?.chosen === 'bytes') quick += 1;
      },
    ),
    { numRuns: 400 },
  );
  // Both readers must have been at work, or the comparison shows nothing.
  expect(quick).toBeGreaterThan(50);
  expect(quick).toBeLessThan(400);
});
