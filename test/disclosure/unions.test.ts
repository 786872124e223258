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
