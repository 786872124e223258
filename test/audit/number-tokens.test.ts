import { expect, test } from 'vitest';
import { numberTokens } from '../../src/audit/number-tokens.ts';

const amounts = (text: string) => numberTokens(text).map((read) => read.map(({ amount }) => amount));

test('a comma before three digits is read as it is in Swedish and as it is in English', () => {
  expect(amounts('7,326')).toEqual([[7.326, 7326]]);
  expect(amounts('0,125 och 31,1')).toEqual([[0.125, 125], [31.1]]);
  expect(amounts('115,238,000 of 1,234.5')).toEqual([[115_238_000], [1234.5]]);
  expect(amounts('12,3456')).toEqual([[12.3456]]);
});
