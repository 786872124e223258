import { describe, expect, test } from 'vitest';
import { sizeFromInterval } from '../../src/audit/known-numbers.ts';
import { explainedBy, numberTokens } from '../../src/audit/number-tokens.ts';
import { parseHtml, textOf, walkHtml } from '../../src/audit/parse-html.ts';
import { readCsvRows } from '../../src/audit/read-csv-rows.ts';

describe('parseHtml(text)', () => {
  test('attributes, void elements, entities, comments and scripts', () => {
    const { root, comments } = parseHtml(
      `<p title='a > b' data-n=4>1 &lt; 2<br>&#229;</p><!-- <b>x</b> --><script>if (a < b) "</p>"</script><i>sist</i>`,
    );
    const elements = [...walkHtml(root)].map(([element]) => element);
    expect(elements.map(({ tag }) => tag)).toEqual(['p', 'br', 'script', 'i']);
    expect([...(elements[0]?.attributes ?? [])]).toEqual([
      ['title', 'a > b'],
      ['data-n', '4'],
    ]);
    expect(elements[0] && textOf(elements[0])).toBe('1 < 2 å');
    expect(comments).toEqual([' <b>x</b> ']);
    expect(elements[2]?.children).toEqual(['if (a < b) "</p>"']);
  });
});

test('readCsvRows(text): quotes, line ends within them, and a byte-order mark', () => {
  expect(readCsvRows('\ufeffa;b\r\n"x;""y""\n2";3\r\n')).toEqual([
    ['a', 'b'],
    ['x;"y"\n2', '3'],
  ]);
});

describe('numberTokens(text)', () => {
  test('years, thousands and decimals', () => {
    const amounts = numberTokens('2016 2,7 %, 12 av 50 866, 2016–2020').map(([whole]) => whole?.amount);
    expect(amounts).toEqual([2016, 2.7, 12, 50866, 2016, 2020]);
  });
});

test('explainedBy(content): a rounded number is explained, another is not', () => {
  const known = explainedBy({ value: 23.59, texts: ['i 7 306 fall'] });
  expect(known.has({ amount: 24, decimals: 0 })).toBe(true);
  expect(known.has({ amount: 7306, decimals: 0 })).toBe(true);
  expect(known.has({ amount: 25, decimals: 0 })).toBe(false);
});

test('sizeFromInterval: Wilson limits give the denominator, a symmetric interval does not', () => {
  const key = { area: 'a', indicator: 'i', period: '2024', sex: 'total' as const, age: 'total' };
  const cell = { key, status: 'shown' as const, count: null, denominator: null, respondents: null };
  // Wilson (1927) for 10 of 100 by hand: 5.5229 to 17.4366 per cent.
  expect(sizeFromInterval({ ...cell, value: 10, lower: 5.5229, upper: 17.4366 })).toBe(100);
  expect(sizeFromInterval({ ...cell, value: 10, lower: 4, upper: 16 })).toBeNull();
});
