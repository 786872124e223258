import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { csvBytes } from '../../src/connectors/csv-text.ts';
import { figureKeyText, type ShownFigure } from '../../src/model/figure.ts';
import { figuresCsvText } from '../../src/render/figures-csv.ts';
import { figuresXlsx } from '../../src/render/xlsx.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { readFigures } from '../support/read-figures-text.ts';
import { sampleArea } from '../support/sample-areas.ts';
import { fuzz, fuzzSeconds, hostileTexts } from './support.ts';

/** OWASP, CSV injection: what a cell must not begin with. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;
const isNumber = (text: string): boolean => /^[+-]?[\d\s.,]*$/.test(text);

/** A text as kub has it once it is read: trimmed, NFC, no signs that nothing can hold. */
const heldText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      "'",
      "''=",
      '＝',
      '"',
      ';',
      '-1,5',
      '+46 33',
      '=1;2',
      "'0114",
    ),
    fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
  )
  .map(([start, rest]) =>
    (start + rest)
      .normalize('NFC')
      .replace(/[\p{C}\u2028\u2029\ufffd]/gu, '')
      .trim(),
  )
  // A code that Excel shows as '0114 or ="0114" is read as the code: its apostrophe is not kept.
  .filter((text) => text !== '' && text.length < 2000 && !/^'+\d*$/.test(text) && !/^="[^"]*"$/.test(text));

const figure = (area: string, indicator: string): ShownFigure => ({
  status: 'shown',
  area,
  indicator,
  period: '2023',
  sex: 'total',
  age: 'total',
  measure: 'proportion',
  value: -1.5,
  interval: { kind: 'interval', lower: -2, upper: 0.25, level: 0.95, method: 'wilson' },
  count: 3,
  denominator: 12,
  respondents: null,
  standardDeviation: null,
  method: 'proportion',
  origin: { kind: 'own-row' },
  source: 'k',
});

describe('a text that a spreadsheet would run', { timeout: fuzzSeconds * 1000 + 120_000 }, () => {
  test('is a text in figures.csv, which reads back to the same', async () => {
    await fuzz(fc.tuple(heldText, heldText, heldText), ([area, indicator, source]) => {
      const text = figuresCsvText([{ figure: figure(area, indicator), comparison: null, source }]);
      const [head = [], row = []] = parse(text, { delimiter: ';', bom: true }) as string[][];
      expect(row).toHaveLength(head.length);
      for (const cell of row) expect(dangerous.test(cell) && !isNumber(cell) ? cell : '').toBe('');
      const [read] = readFigures(text);
      expect(read && figureKeyText(read.key)).toBe(figureKeyText(figure(area, indicator)));
      expect(read?.numbers).toMatchObject({ value: -1.5, count: 3, lower: -2 });
    });
  });

  test('is a text in the CSV of an import, which reads back to the same', async () => {
    await fuzz(fc.array(fc.tuple(heldText, heldText), { minLength: 1, maxLength: 4 }), async (rows) => {
      const bytes = csvBytes(
        ['omrade', 'indikator', 'nr'],
        rows.map((row, at) => [...row, `${at + 1}`]),
      );
      const cells = (parse(Buffer.from(bytes), { delimiter: ';', bom: true }) as string[][]).flat();
      for (const cell of cells) expect(dangerous.test(cell) && !isNumber(cell) ? cell : '').toBe('');
      const { files } = fakeEffects({ contents: { 'x.csv': bytes } });
      const { table } = await readSource(files, '/prov/x.csv', { delimiter: ';', encoding: 'utf-8' });
      const read = Array.from({ length: table.rowCount }, (_, row) =>
        table.columns.slice(0, 2).map(({ codes, dictionary }) => dictionary[codes[row] ?? 0]),
      );
      expect(read).toEqual(rows.map((row) => row.map((cell) => cell)));
    });
  });

  test('is a text in the workbook, which reads back to the same', async () => {
    await fuzz(fc.tuple(heldText, heldText, heldText), async ([name, theme, source]) => {
      const area = sampleArea({ id: 'norr', name });
      const bytes = await figuresXlsx(
        {
          rows: [{ figure: figure('norr', 'i'), comparison: null, source }],
          areas: new Map([['norr', area]]),
          indicators: new Map(),
          themes: [{ name: theme, indicators: ['i'] }],
          sources: [{ id: 'k', name: source, licence: name, retrieved: '', note: theme }],
          invented: false,
          title: theme,
        },
        'sv',
      );
      for (const [part, xml] of Object.entries(unzipSync(bytes)))
        if (part.endsWith('.xml')) expect(strFromU8(xml), part).not.toMatch(/<f[ >]|(?![\t\n\r])\p{Cc}/u);
      const sheets = await readWorkbook(Buffer.from(bytes));
      const figures = sheets[1]?.data[1];
      expect(figures?.[1]).toBe(name);
      expect(figures?.[10]).toBe(-1.5);
      expect(figures?.[20]).toBe(source);
      expect(sheets.at(-1)?.data[1]?.slice(0, 3)).toEqual(['k', source, name]);
    });
  });
});
