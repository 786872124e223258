import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lendBytes } from '../../src/io/lent-bytes.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.uint8Array({ maxLength: 40 }),
);
const pieces = fc.array(piece, { maxLength: 6 });

const together = (list: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(list.map((one) => Buffer.from(one as string)));

test('lendBytes(pieces) gives the pieces in UTF-8, in memory used before too', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 4 }), (lists) => {
      for (const list of lists) {
        const { bytes, giveBack } = lendBytes(list);
        expect(Buffer.from(bytes)).toEqual(together(list));
        giveBack();
      }
    }),
  );
});

test('what is lent at the same time, or given back twice, is not mixed up', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 2, maxLength: 8 }), (lists) => {
      const first = lendBytes(['x'.repeat(500)]);
      first.giveBack();
      first.giveBack();
      const lent = lists.map((list) => lendBytes(list));
      for (const [index, { bytes }] of lent.entries())
        expect(Buffer.from(bytes)).toEqual(together(lists[index]!));
      for (const { giveBack } of lent) giveBack();
    }),
  );
});
