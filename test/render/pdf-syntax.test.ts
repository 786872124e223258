import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameText, stringBytes, stringText, writtenText } from '../../src/render/finish/strings.ts';
import { dictionary, entries, items, objectEnd, reference } from '../../src/render/finish/syntax.ts';

/** Any object as the library writes it, so that the writing is not ours. */
type Plain = number | boolean | null | string | readonly Plain[] | { readonly [key: string]: Plain };

const word = fc.string({ unit: fc.constantFrom(...'abcXYZ09( /'), minLength: 1, maxLength: 6 });
const leaf: fc.Arbitrary<Plain> = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999 }),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const tree = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(word, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

async function library() {
  const { context } = await PDFDocument.create();
  const write = (value: Plain): PDFObject => {
    if (typeof value === 'string') {
      // Half of them in round brackets, with what has to be escaped there.
      return value.length % 2 === 0 || !/^[ -~]*$/.test(value)
        ? PDFHexString.fromText(value)
        : PDFString.of(value.replace(/[\\()]/g, '\\$&'));
    }
    if (Array.isArray(value)) {
      const list = PDFArray.withContext(context);
      for (const item of value) list.push(write(item as Plain));
      return list;
    }
    if (typeof value === 'object' && value !== null) {
      const dict = PDFDict.withContext(context);
      for (const [key, item] of Object.entries(value)) dict.set(PDFName.of(key), write(item as Plain));
      return dict;
    }
    return context.obj(value as number);
  };
  return write;
}

/** The same object, read from its text. */
function read(text: string): Plain {
  if (text.startsWith('<<')) {
    return Object.fromEntries([...entries(text)].map(([key, value]) => [nameText(key), read(value)]));
  }
  if (text.startsWith('[')) return items(text).map(read);
  if (text.startsWith('(') || text.startsWith('<')) return stringText(text);
  return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : Number(text);
}

describe('objects as text', () => {
  test('what the library writes is read as what it was', async () => {
    const write = await library();
    fc.assert(
      fc.property(tree, (value) => {
        const text = write(value).toString();
        expect(objectEnd(`${text} `, 0)).toBe(text.length);
        expect(read(text)).toEqual(value);
      }),
    );
  });

  test('a dictionary that is opened and written says the same', async () => {
    const write = await library();
    fc.assert(
      fc.property(fc.dictionary(word, tree, { noNullPrototype: true }), (value) => {
        expect(read(dictionary(entries(write(value).toString())))).toEqual(value);
      }),
    );
  });

  test('an object ends where the next begins, with or without space between', () => {
    const text = '[12 0 R/Name(a\\)(b))<48 69>-1.5<</K 3 0 R/L[4]>>true null 7]';
    expect(items(text)).toEqual([
      '12 0 R',
      '/Name',
      '(a\\)(b))',
      '<48 69>',
      '-1.5',
      '<</K 3 0 R/L[4]>>',
      'true',
      'null',
      '7',
    ]);
    // Two numbers before an R that is not alone are numbers.
    expect(items('[1 0 R 1 0 RG]')).toEqual(['1 0 R', '1', '0', 'RG']);
    expect(items('[1 % R (\n2]')).toEqual(['1', '2']);
    expect(reference('12 0 R')).toBe(12);
    expect(reference('(12 0 R')).toBeUndefined();
  });

  test('what has no end is an error, not an endless loop', () => {
    for (const text of ['<</A 1', '[1 2', '(a', '<41', '<</A>>', ']', ''])
      expect(() => (text.startsWith('<<') ? entries(text) : [objectEnd(text, 0)])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>[]()/ %R10a\n'), maxLength: 30 }), (text) => {
        try {
          expect(objectEnd(text, 0)).toBeGreaterThan(0);
        } catch (problem) {
          expect(problem).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test('strings: escapes and octal codes (PDF 32000-1, 7.3.4.2), and any text there and back', () => {
    expect(stringBytes('(a\\(b\\)\\n\\053\\\\\\\nc)').toString('latin1')).toBe('a(b)\n+\\c');
    expect(stringBytes('<4 8 6>').toString('latin1')).toBe('H`');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = writtenText(text);
        expect(stringText(written)).toBe(text);
        const other = written.startsWith('<')
          ? PDFHexString.of(written.slice(1, -1))
          : PDFString.of(written.slice(1, -1));
        expect(other.decodeText()).toBe(text);
      }),
    );
  });
});
