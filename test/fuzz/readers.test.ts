import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/sources/read-source.ts';
import { type MadeCell, makeXlsx } from '../sources/support/make-xlsx.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import {
  changedBytes,
  changedText,
  fuzz,
  fuzzSeconds,
  hostileJson,
  hostileTexts,
  ownEntries,
} from './support.ts';

/** What a reader owes whatever it is given: a table whose rows are whole, or a reason; never an exception. */
async function expectRead(name: string, bytes: Uint8Array | string): Promise<void> {
  const { files } = fakeEffects({ contents: { [name]: bytes } });
  const { table, diagnostics } = await readSource(files, `/prov/${name}`);
  for (const { codes, dictionary } of table.columns) {
    expect(codes.length).toBeGreaterThanOrEqual(table.rowCount);
    for (let row = 0; row < table.rowCount; row += 1)
      expect(typeof dictionary[codes[row] ?? -1]).toBe('string');
  }
  for (const { code, severity } of diagnostics)
    expect([typeof code, severity.length > 0]).toEqual(['string', true]);
  if (table.columns.length === 0) expect(diagnostics.length).toBeGreaterThan(0);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const csv =
  'omrade;indikator;period;taljare;namnare\r\nnorrhagen;utrikes_fodda;2023;12;345\r\nekdalen;utrikes_fodda;2023;7,5;1 200\r\n';
const px = `CHARSET="ANSI";
AXIS-VERSION="2010";
MATRIX="prov";
TITLE="Prov";
STUB="region";
HEADING="tid";
VALUES("region")="Norra","Södra";
VALUES("tid")="2022","2023";
CODES("region")="9990R001","9990R002";
DATA=
1 2
".." 4;
`;
const jsonStat = {
  version: '2.0',
  class: 'dataset',
  id: ['region', 'tid'],
  size: [2, 2],
  dimension: {
    region: { category: { index: ['a', 'b'], label: { a: 'Norra', b: 'Södra' } } },
    tid: { category: { index: { '2022': 0, '2023': 1 } } },
  },
  value: [1, 2, null, 4],
};
const kolada = {
  count: 1,
  values: [{ kpi: 'N1', municipality: '1490', period: 2023, values: [{ gender: 'T', value: 1 }] }],
};
const pxwebJson = {
  columns: [
    { code: 'region', text: 'region', type: 'd' },
    { code: 'x', text: 'antal', type: 'c' },
  ],
  data: [{ key: ['1490'], values: ['12'] }],
};
const cell: fc.Arbitrary<MadeCell> = fc.oneof(
  fc.constantFrom<MadeCell>(...hostileTexts, null, 0, -1.5, 1e300),
  fc.string({ maxLength: 20 }),
  fc.record({
    formula: fc.string({ maxLength: 20 }),
    stored: fc.oneof(fc.double({ noNaN: true }), fc.string({ maxLength: 9 })),
  }),
);

describe('a reader gives a table or a reason, whatever the bytes', {
  timeout: fuzzSeconds * 1000 + 240_000,
}, () => {
  test('CSV, as text and as bytes', async () => {
    await fuzz(fc.oneof(changedText(csv).map(bytesOf), changedBytes(bytesOf(csv))), (bytes) =>
      expectRead('x.csv', bytes),
    );
  });

  test('CSV with hostile headers and cells', async () => {
    const text = fc.constantFrom(...hostileTexts);
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    const quoted = (one: string): string => (/[;"\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
    await fuzz(table, (rows) =>
      expectRead('x.csv', rows.map((row) => row.map(quoted).join(';')).join('\r\n')),
    );
  });

  test('XLSX, its cells and its bytes', async () => {
    const made = fc
      .array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 })
      .map((rows) => makeXlsx({ Blad: [['a', 'b'], ...rows] }));
    const whole = makeXlsx({
      Blad: [
        ['omrade', 'varde'],
        ['norrhagen', 1],
        ['ekdalen', { formula: 'A1', stored: 2 }],
      ],
    });
    await fuzz(fc.oneof(made, changedBytes(whole)), (bytes) => expectRead('x.xlsx', bytes));
  });

  test('XLSX with its XML spoilt', async () => {
    const whole = Buffer.from(
      makeXlsx({
        Blad: [
          ['omrade', 'varde'],
          ['norrhagen', 1],
        ],
      }),
    ).toString('latin1');
    // The archive is stored without compression, so that its XML can be changed in place.
    const places = [...whole.matchAll(/<[^<>]{0,60}>|\d+/g)];
    const spoilt = fc
      .array(fc.tuple(fc.nat(places.length - 1), fc.constantFrom(...hostileTexts)), {
        minLength: 1,
        maxLength: 3,
      })
      .map((edits) => {
        const bytes = Buffer.from(whole, 'latin1');
        for (const [place, text] of edits)
          bytes.write(text.slice(0, 40), places[place]?.index ?? 0, 'latin1');
        return new Uint8Array(bytes);
      });
    await fuzz(spoilt, (bytes) => expectRead('x.xlsx', bytes));
  });

  test('PX', async () => {
    await fuzz(fc.oneof(changedText(px).map(bytesOf), changedBytes(bytesOf(px))), (bytes) =>
      expectRead('x.px', bytes),
    );
  });

  test('JSON-stat, Kolada and PxWeb: JSON with a part replaced, and text spoilt', async () => {
    const replaced = fc
      .tuple(fc.constantFrom<object>(jsonStat, kolada, pxwebJson), fc.nat(40), hostileJson)
      .map(([whole, at, value]) => JSON.stringify(replacedAt(whole, { left: at }, value)));
    const spoilt = fc
      .constantFrom<object>(jsonStat, kolada, pxwebJson)
      .chain((whole) => changedText(JSON.stringify(whole)));
    await fuzz(fc.oneof(replaced, spoilt), (text) => expectRead('x.json', text));
  });
});

/** The n-th value of a tree replaced by another. */
function replacedAt(tree: unknown, counter: { left: number }, value: unknown): unknown {
  counter.left -= 1;
  if (counter.left === -1) return value;
  if (Array.isArray(tree)) return tree.map((one) => replacedAt(one, counter, value));
  if (typeof tree !== 'object' || tree === null) return tree;
  return ownEntries(
    Object.entries(tree).map(([key, one]) => [key, replacedAt(one, counter, value)] as const),
  );
}

describe('what would fill the memory is refused, and says so', { timeout: 240_000 }, () => {
  const codesOf = async (
    name: string,
    bytes: Uint8Array,
    size = bytes.length,
  ): Promise<readonly string[]> => {
    const { files } = fakeEffects({ contents: { [name]: bytes } });
    // In pieces, as a disk gives them.
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    }
    const stat = async () => ({ kind: 'file', size, mode: 0o644, owner: 0 }) as const;
    const read = await readSource({ ...files, chunks, stat }, `/prov/${name}`);
    expect(read.table.rowCount).toBe(0);
    return read.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };

  test('an XLSX that states a small size and unpacks to 600 MB', async () => {
    const zeros = deflateRawSync(Buffer.alloc(600_000_000), { level: 1 });
    expect(zeros.length).toBeLessThan(4_000_000);
    const bomb = zipOf('xl/worksheets/sheet1.xml', zeros, 1000);
    expect(await codesOf('x.xlsx', bomb)).toEqual(['workbook-too-large']);
  });

  test('a CSV with a cell of 100 MB, in quotes or not', async () => {
    for (const mark of ['', '"']) {
      const long = Buffer.alloc(100_000_000, 'x');
      const row = Buffer.from(`omrade;varde\r\nnorrhagen;${mark}`);
      const bytes = Buffer.concat([row, long, Buffer.from(`${mark}\r\n`)]);
      expect(await codesOf('x.csv', bytes), mark).toContain('cell-too-long');
    }
  });

  test('an XLSX with a cell of 100 MB', async () => {
    const start = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>';
    const sheet = Buffer.concat([Buffer.from(start), Buffer.alloc(100_000_000, 'x'), Buffer.from('</t>')]);
    const made = zipOf('xl/worksheets/sheet1.xml', deflateRawSync(sheet, { level: 1 }), sheet.length);
    expect(await codesOf('x.xlsx', made)).toEqual(['cell-too-long']);
  });

  test('files that are held whole and are larger than that', async () => {
    for (const [name, text] of [
      ['x.px', px],
      ['x.json', JSON.stringify(jsonStat)],
      ['x.xlsx', 'PK\x03\x04'],
    ] as const)
      expect(await codesOf(name, Buffer.from(text, 'latin1'), 500_000_000), name).toEqual(['file-too-large']);
  });
});

/** An archive of one entry that says it is smaller than it is. */
function zipOf(name: string, deflated: Uint8Array, statedSize: number): Uint8Array {
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(deflated.length, 18);
  local.writeUInt32LE(statedSize, 22);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(deflated), 16);
  central.writeUInt32LE(deflated.length, 20);
  central.writeUInt32LE(statedSize, 24);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + title.length, 12);
  end.writeUInt32LE(30 + title.length + deflated.length, 16);
  return Buffer.concat([local, title, deflated, central, title, end]);
}
