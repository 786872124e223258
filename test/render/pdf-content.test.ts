import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOperations } from '../../src/render/pdf/content.ts';

const read = (text: string) => readOperations(Buffer.from(text, 'latin1'));

test('operators come with their operands and their place in the bytes', () => {
  const text = '1 0 0 -1 0.5 .25 cm\n/F4 12 Tf% kommentar\n[(a)-20<6263>] TJ';
  const operations = read(text);
  expect(operations.map(({ operator }) => operator)).toEqual(['cm', 'Tf', 'TJ']);
  expect(operations[0]?.operands).toEqual([1, 0, 0, -1, 0.5, 0.25]);
  expect(operations[1]?.operands).toEqual(['/F4', 12]);
  expect(operations[2]?.operands).toEqual([[Uint8Array.of(97), -20, Uint8Array.of(98, 99)]]);
  expect(operations.map(({ start, end }) => text.slice(start, end))).toEqual([
    '1 0 0 -1 0.5 .25 cm',
    '/F4 12 Tf',
    '[(a)-20<6263>] TJ',
  ]);
});

test('strings keep nested brackets, escapes and octal codes (PDF 32000-1, 7.3.4.2)', () => {
  const [operation] = read('(a(b)\\)\\n\\053\\\\) Tj');
  expect(Buffer.from(operation?.operands[0] as Uint8Array).toString()).toBe('a(b))\n+\\');
});

test('an inline image is one operation, whatever its bytes', () => {
  const text = 'q BI /W 1 /H 1 ID \x00Q ET f\xff EI Q';
  expect(read(text).map(({ operator }) => operator)).toEqual(['q', 'BI', 'EI', 'Q']);
});

test('marked content carries its dictionary', () => {
  const [operation] = read('/P <</MCID 7 /ActualText <FEFF0061>>>BDC');
  const properties = operation?.operands[1] as ReadonlyMap<string, unknown>;
  expect(operation?.operands[0]).toBe('/P');
  expect(properties.get('/MCID')).toBe(7);
});

test('a dictionary without an end is an error, not an endless loop', () => {
  expect(() => read('/P <</MCID 7')).toThrow('no >>');
});

test('any bytes either are read or are refused, and places never overlap', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        const places = readOperations(bytes).flatMap(({ start, end }) => [start, end]);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      } catch (problem) {
        expect(problem).toBeInstanceOf(RangeError);
      }
    }),
  );
});
