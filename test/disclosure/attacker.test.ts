import { describe, expect, test } from 'vitest';
import { attack } from './attacker.ts';

/** The attacker must be able to win, or its defeats prove nothing. */
describe('attack(names, shown, populations, sums, secrets, roomOf)', () => {
  const names = ['kommun', 'a', 'b', 'c'];
  const sums = [{ whole: 'kommun', parts: ['a', 'b', 'c'] }];
  const counts = (shown: Record<string, number>) =>
    new Map(Object.entries(shown).map(([name, count]) => [name, { count, denominator: null }]));

  test('finds 1 750 − 89 − 1 658 = 3', () => {
    const shown = counts({ kommun: 1750, a: 89, b: 1658 });
    expect(attack(names, shown, new Map(), sums, ['c'], () => 4)).toEqual([
      { name: 'c', how: 'recovered', quantity: 'count' },
    ]);
  });

  test('finds that two who are three together are at most three each', () => {
    expect(attack(names, counts({ kommun: 92, a: 89 }), new Map(), sums, ['b', 'c'], () => 4)).toMatchObject([
      { name: 'b', how: 'bounded' },
      { name: 'c', how: 'bounded' },
    ]);
    expect(attack(names, counts({ kommun: 93, a: 89 }), new Map(), sums, ['b', 'c'], () => 4)).toEqual([]);
  });

  test('finds the one cell among nine that is alone in a combination of sums', () => {
    // Rows 1–4, columns 1–4; hidden: a 2×2 block twice, joined by one cell that stands alone.
    const cell = (row: number, column: number) => `${row},${column}`;
    const all = [1, 2, 3, 4].flatMap((row) => [1, 2, 3, 4].map((column) => cell(row, column)));
    const hidden = ['1,1', '1,2', '2,1', '2,2', '2,3', '3,3', '3,4', '4,3', '4,4'];
    const table = [1, 2, 3, 4].flatMap((n) => [
      { whole: `row ${n}`, parts: [1, 2, 3, 4].map((m) => cell(n, m)) },
      { whole: `column ${n}`, parts: [1, 2, 3, 4].map((m) => cell(m, n)) },
    ]);
    const shown = counts(
      Object.fromEntries([
        ...all.filter((name) => !hidden.includes(name)).map((name) => [name, 10]),
        ...table.map((sum) => [sum.whole, 40]),
      ]),
    );
    const names4 = [...all, ...table.map((sum) => sum.whole)];
    expect(attack(names4, shown, new Map(), table, hidden, () => 4)).toEqual([
      { name: '2,3', how: 'recovered', quantity: 'count' },
    ]);
  });
});
