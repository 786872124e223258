import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredFigure } from '../../src/edition/stored-figure.ts';
import { openStoredFigures, type StoredFigures } from '../../src/edition/stored-figures.ts';
import { type FigureKey, figureKeyText, sexes } from '../../src/model/figure.ts';

const key: fc.Arbitrary<FigureKey> = fc.record({
  area: fc.constantFrom('riket', 'norrhagen', 'söderby', 'a'),
  indicator: fc.constantFrom('folkmangd', 'sysselsattning', 'a'),
  period: fc.constantFrom('2023', '2024', '2020–2024'),
  sex: fc.constantFrom(...sexes),
  age: fc.constantFrom('total', '65+'),
});
const number = fc.double({ noNaN: true });
const numberOrNone = fc.option(number);
const comparison = fc.option(
  fc.record({
    area: fc.constantFrom('riket', 'a'),
    value: numberOrNone,
    outcome: fc.constantFrom('högre', 'lägre', ''),
  }),
);
const source = fc.constantFrom('Källa', 'SCB', '');
const shown = fc.record({
  key,
  status: fc.constant('shown' as const),
  numbers: fc.record({
    value: number,
    count: numberOrNone,
    denominator: numberOrNone,
    lower: numberOrNone,
    upper: numberOrNone,
  }),
  comparison,
  source,
});
const hidden = fc.record({
  key,
  status: fc.constantFrom('suppressed' as const, 'missing' as const, 'not-applicable' as const),
  numbers: fc.constant(null),
  comparison,
  source,
});
const figures: fc.Arbitrary<StoredFigure[]> = fc.uniqueArray(fc.oneof(shown, hidden), {
  selector: (figure) => figureKeyText(figure.key),
  maxLength: 60,
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** After all that nobody holds has been collected. */
function heldBytes(): { readonly columns: number; readonly objects: number } {
  collect();
  // The columns that went are counted off by the next.
  collect();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return { columns: arrayBuffers, objects: heapUsed };
}

function tableOf(figures: Iterable<StoredFigure>): StoredFigures {
  const table = openStoredFigures();
  for (const figure of figures) table.put(figure);
  return table.done();
}

describe('the stored figures of an edition', () => {
  test('are what a map of them by key gives', () => {
    fc.assert(
      fc.property(figures, fc.array(key), (list, asked) => {
        const map = new Map(list.map((figure) => [figureKeyText(figure.key), figure]));
        const table = tableOf(list);
        expect(table.size).toBe(map.size);
        expect([...table]).toEqual(list);
        for (const one of [...asked, ...list.map((figure) => figure.key)]) {
          expect(table.get(one)).toEqual(map.get(figureKeyText(one)));
          expect(table.has(one)).toBe(map.has(figureKeyText(one)));
        }
      }),
    );
  });

  test('stand at their positions, which are found by area and indicator in the order of the table', () => {
    fc.assert(
      fc.property(figures, key, (list, { area, indicator }) => {
        const table = tableOf(list);
        for (const [position, figure] of list.entries()) {
          expect(table.positionOf(figure.key)).toBe(position);
          expect(table.statusAt(position)).toBe(figure.status);
        }
        const isAbout = ({ key }: StoredFigure) => key.area === area && key.indicator === indicator;
        expect([...table.positionsOf(area, indicator)].map(table.at)).toEqual(list.filter(isAbout));
        expect([...table.areas]).toEqual([...new Set(list.map(({ key }) => key.area))]);
        expect([...table.indicators]).toEqual([...new Set(list.map(({ key }) => key.indicator))]);
      }),
    );
  });

  test('a figure that comes twice is told with its line, the head of the table being the first', () => {
    const [one, other] = fc.sample(shown, 2) as [StoredFigure, StoredFigure];
    const table = openStoredFigures();
    for (const figure of [one, { ...other, key: { ...one.key, period: '1999' } }, one]) table.put(figure);
    expect(() => table.done()).toThrow(/line 4/);
  });

  test('take sixty-four bytes each, outside the heap of objects', () => {
    // Three codes and a place of 4 bytes, six numbers of 8; columns grow to twice what they were, and so many figures that what others hold is little: 2 ** 20.
    const size = 1_048_576;
    const table = openStoredFigures();
    const before = heldBytes();
    for (let index = 0; index < size; index += 1)
      table.put({
        key: {
          area: `omrade-${Math.floor(index / 128)}`,
          indicator: 'a',
          period: `${1900 + (index % 128)}`,
          sex: 'total',
          age: 'total',
        },
        status: 'shown',
        numbers: { value: index, count: index, denominator: 2 * index, lower: null, upper: null },
        comparison: null,
        source: 'Källa',
      });
    const stored = table.done();
    const held = heldBytes();
    expect((held.columns - before.columns) / size).toBeCloseTo(64, 0);
    // 8 192 areas and 128 periods by name, and what the test itself left.
    expect((held.objects - before.objects) / size).toBeLessThan(16);
    expect(
      stored.get({ area: 'omrade-7', indicator: 'a', period: '1901', sex: 'total', age: 'total' }),
    ).toEqual(stored.at(7 * 128 + 1));
  });
});
