import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/sources/read-csv.ts';
import { memoryFiles } from './support/memory-files.ts';

/** Bytes of å ä ö Å Ä Ö é, of the code charts of Unicode: CP850.TXT, CP437.TXT, ROMAN.TXT, CP1252.TXT. */
const codePages = {
  cp850: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82],
  macintosh: [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e],
  'windows-1252': [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9],
} as const;

function encoded(text: string, codePage: keyof typeof codePages): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const place = [...'åäöÅÄÖé'].indexOf(letter);
      return place >= 0 ? [codePages[codePage][place]!] : [...Buffer.from(letter, 'latin1')];
    }),
  );
}

async function read(bytes: Uint8Array, declaration = {}) {
  const { table, diagnostics } = await readCsv(memoryFiles({ 'a.csv': bytes }), 'a.csv', declaration);
  const [encoding] = table.origin.choices;
  const texts = table.columns.map(({ dictionary, codes }) => dictionary[codes[0]!]);
  return { names: table.columns.map(({ name }) => name), texts, encoding, diagnostics };
}

const table = 'område;kön;namn;täljare\nHässleholmen;män;Ängö, Öst och Åsbo café;12\n';

describe.each(['cp850', 'macintosh', 'windows-1252'] as const)('a table in %s', (codePage) => {
  test.each([
    ['by bytes', table],
    ['with quotation marks, by csv-parse', table.replace('män', '"män\n"')],
  ])('is read %s', async (_, text) => {
    const { names, texts, encoding, diagnostics } = await read(encoded(text, codePage));
    expect(names).toEqual(['område', 'kön', 'namn', 'täljare']);
    expect(texts).toEqual(['Hässleholmen', 'män', 'Ängö, Öst och Åsbo café', '12']);
    expect(encoding).toMatchObject({ what: 'encoding', chosen: codePage, because: 'detected' });
    expect(diagnostics).toEqual([]);
  });

  test('is read as declared, and a wrong declaration is an error', async () => {
    const declared = await read(encoded(table, codePage), { encoding: codePage });
    expect(declared.texts[0]).toBe('Hässleholmen');
    const other = codePage === 'cp850' ? 'macintosh' : 'cp850';
    const wrong = await read(encoded(table, codePage), { encoding: other });
    expect(wrong.diagnostics.map(({ code, found }) => [code, found])).toEqual([['wrong-encoding', codePage]]);
  });
});

test.each([
  // Quotation marks, daggers, dashes and the š of a name, as Windows has them and Swedish texts use them.
  ['namn;antal\n\x94Norrby\x94;1\n', '”Norrby”'],
  ['namn;antal\nNorrby\x86;1\n', 'Norrby†'],
  ['namn;antal\nKo\x9aice;1\n', 'Košice'],
  ['namn;antal\nNorrby \x96 Hulta\x85;1\n', 'Norrby – Hulta…'],
  ['namn;antal\n10 \x80;1\n', '10 €'],
  // A letter of Windows outweighs nothing else.
  ['namn;antal\nSj\xf6bo \x94Mile\x9a\x94;1\n', 'Sjöbo ”Mileš”'],
])('signs that are letters elsewhere are those of Windows: %j', async (text, expected) => {
  const { texts, encoding } = await read(Buffer.from(text, 'latin1'));
  expect(texts[0]).toBe(expected);
  expect(encoding?.chosen).toBe('windows-1252');
});
