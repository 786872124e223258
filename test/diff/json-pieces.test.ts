import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPieces } from '../../src/diff/json-pieces.ts';
import { firstOf, listingOf } from '../../src/diff/listing.ts';

describe('jsonPieces', () => {
  test('writes what JSON.stringify writes, with an indent of one', () => {
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), (value) => {
        expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 1)}\n`);
      }),
    );
  });

  test('writes a listing as an array, in pieces', () => {
    const listing = listingOf(function* () {
      for (let number = 0; number < 20_000; number += 1) yield { number, none: undefined, list: [1, 'a\nb'] };
    });
    const pieces = [...jsonPieces({ before: 1, listing, after: {} })];
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(piece.length).toBeLessThan(100_000);
    expect(pieces.join('')).toBe(
      `${JSON.stringify({ before: 1, listing: [...listing], after: {} }, null, 1)}\n`,
    );
  });
});

describe('a listing', () => {
  test('is gone through as often as it is asked for, and no further than that', () => {
    let made = 0;
    const listing = listingOf(function* () {
      for (const letter of 'abcde') {
        made += 1;
        yield letter;
      }
    });
    expect([listing.length, made]).toEqual([5, 5]);
    expect(firstOf(listing, 2)).toEqual(['a', 'b']);
    expect(made).toBeLessThanOrEqual(8);
    expect([...listing].join('')).toBe('abcde');
    expect(firstOf(listing, 9)).toHaveLength(5);
  });
});
