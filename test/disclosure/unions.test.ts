import { describe, expect, test } from 'vitest';
import { findLinks } from '../../src/disclosure/links.ts';
import { isShown } from '../../src/model/figure.ts';
import { flat, gate, indicator, key, share } from './support.ts';

const forms = ['hyresratt', 'bostadsratt', 'aganderatt'] as const;

/** Dwellings by form of tenure: `left` of them are of none that is told. */
function dwellings(area: string, counts: readonly [number, number, number], left = 0) {
  const all = counts[0] + counts[1] + counts[2] + left;
  return forms.map((form, index) => share(key(area, { indicator: form }), counts[index]!, all));
}

const areas = Array.from({ length: 12 }, (_, index) => `omrade${index}`);
const hierarchy = flat('kommun', areas);
const indicators = forms.map((id) => indicator(id));

/** Three rented dwellings in the first area, as in Sparsör öst; `lefts`: dwellings of no form, by area. */
function municipality(lefts: readonly number[]) {
  const counts = areas.map((_, index): [number, number, number] =>
    index === 0 ? [3, 28, 340] : [60 + 7 * index, 40 + index, 110 + 3 * index],
  );
  const sum = (form: number) => counts.reduce((all, one) => all + one[form]!, 0);
  const left = lefts.reduce((all, one) => all + one, 0);
  return [
    ...dwellings('kommun', [sum(0), sum(1), sum(2)], left),
    ...areas.flatMap((area, index) => dwellings(area, counts[index]!, lefts[index] ?? 0)),
  ].sort(
    (one, other) =>
      forms.indexOf(one.key.indicator as 'hyresratt') - forms.indexOf(other.key.indicator as 'hyresratt'),
  );
}

describe('indicators that are together everyone, or nearly', () => {
  test.each([
    ['never', []],
    // One area of twelve and the municipality: two places of thirteen would be too many to be seldom.
    ['often', [0, 8]],
    // More than a fiftieth is no form of tenure: then nothing says that the forms exclude one another.
    [undefined, [0, ...areas.slice(1).map(() => 40)]],
  ] as const)('what they leave is %s', (rest, lefts) => {
    expect(findLinks(municipality(lefts)).unions.map((union) => union.rest)).toEqual(rest ? [rest] : []);
  });

  test.each([
    ['nothing', []],
    ['a little in one area', [0, 8]],
  ])('the third cannot be told from the two others where they leave %s', async (_, lefts) => {
    const { figures } = await gate(municipality(lefts), hierarchy, indicators);
    const shown = figures.filter(isShown).filter(({ area }) => area === 'omrade0');
    // Three of 371 dwellings: with 28 and 340 shown beside them they are what is left.
    expect(shown.length).toBeLessThan(2);
  });
});

test('forms that are nearly everyone tell nothing beside those that are everyone exactly', () => {
  const persons = [900, 700, 800, 2400];
  const places = ['a', 'b', 'c', 'kommun'];
  const table = (id: string, counts: readonly number[]) =>
    counts.map((count, at) => share(key(places[at]!, { indicator: id }), count, persons[at]!));
  // 9, 4 and 7 of 900, 700 and 800 are fewer than a fiftieth.
  const estimates = [
    ...table('a', [500, 400, 450, 1350]),
    ...table('b', [391, 296, 343, 1030]),
    ...table('c', [9, 4, 7, 20]),
  ];
  expect(findLinks(estimates.slice(0, 8)).unions).toMatchObject([{ whole: null, rest: 'often' }]);
  const all = findLinks(estimates).unions;
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ whole: null, rest: 'never' });
  expect(all[0]!.parts).toHaveLength(3);
});

test('but where the form that fills them is not given they still tell', () => {
  const persons = [900, 700, 800, 1000, 600];
  const table = (id: string, counts: readonly number[]) =>
    counts.map((count, at) => share(key(`place ${at}`, { indicator: id }), count, persons[at]!));
  const { unions } = findLinks([
    ...table('a', [500, 400, 450, 550, 330]),
    ...table('b', [391, 296, 343, 442, 266]),
    // Of the last two nothing is known: they lack 8 and 4.
    ...table('c', [9, 4, 7]),
  ]);
  expect(unions).toContainEqual({ whole: null, parts: ['a', 'b'], rest: 'often' });
  expect(unions).toContainEqual({ whole: null, parts: ['a', 'b', 'c'], rest: 'never' });
});

test('where three forms are everyone, six cells are enough', async () => {
  // By hand: the 2 of the third form in b and in d are few. Each takes one more form of its area with it (107 + 123 + 2
  // = 232), and the same one, so that its sum over the areas gives neither away. But the two are together 4, which is a
  // few again (21 − 9 − 8): a third area is needed, and c has fewest, 8. Three areas × two forms.
  const counts = { a: [170, 150, 9], b: [107, 123, 2], c: [156, 117, 8], d: [131, 110, 2] };
  const rows = Object.entries({ kommun: [564, 500, 21], ...counts });
  const { figures } = await gate(
    forms.flatMap((form, at) =>
      rows.map(([area, row]) => share(key(area, { indicator: form }), row[at]!, row[0]! + row[1]! + row[2]!)),
    ),
    flat('kommun', Object.keys(counts)),
    indicators,
  );
  const hidden = figures.filter((figure) => !isShown(figure));
  expect(hidden).toHaveLength(6);
  expect(new Set(hidden.map(({ area }) => area))).toEqual(new Set(['b', 'c', 'd']));
  expect(hidden.filter(({ indicator: form }) => form === forms[2])).toHaveLength(3);
});
