import { describe, expect, test } from 'vitest';
import { findLinks } from '../../src/disclosure/links.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { isShown } from '../../src/model/figure.ts';
import { flat, gate, indicator, key, persons, share } from './support.ts';

const hierarchy = flat('kommun', ['a', 'b', 'c']);
const places = ['a', 'b', 'c', 'kommun'];

/** Counts by place, the last of them the municipality's, and what they are a share of. */
function table(id: string, counts: readonly number[], of: readonly number[] | null): readonly Estimate[] {
  return counts.map((count, at) => {
    const own = key(places[at]!, { indicator: id });
    return of ? share(own, count, of[at]!) : persons(own, count);
  });
}

/** Counts of the first area that are still shown. */
async function shownInA(estimates: readonly Estimate[], ids: readonly string[]): Promise<readonly string[]> {
  const { figures } = await gate(
    estimates,
    hierarchy,
    ids.map((id) => indicator(id)),
  );
  return figures.filter((figure) => isShown(figure) && figure.area === 'a').map((figure) => figure.indicator);
}

describe('indicators that are together another one', () => {
  const young = table('unga', [3, 12, 20, 35], [40, 50, 60, 150]);
  const middle = table('mellan', [17, 22, 30, 69], [100, 120, 160, 380]);
  const old = table('aldre', [9, 14, 11, 34], [70, 90, 80, 240]);
  const all = table('alla', [29, 48, 61, 138], [210, 260, 300, 770]);
  const ages = ['unga', 'mellan', 'aldre', 'alla'];

  test('each with persons of its own: ages that are indicators and no column', async () => {
    const estimates = [...young, ...middle, ...old, ...all];
    expect(findLinks(estimates).unions).toEqual([
      { whole: 'alla', parts: expect.arrayContaining(ages.slice(0, 3)), rest: 'never', isApart: true },
    ]);
    // Three young of 29: with 17 and 9 shown beside them they are what is left.
    const shown = await shownInA(estimates, ages);
    expect(shown).not.toContain('unga');
    expect(shown.length).toBeLessThan(3);
  });

  test('the parts are shares and the whole is a bare count', async () => {
    const persons = [400, 500, 600, 1500];
    const estimates = [
      ...table('vald', [3, 12, 20, 35], persons),
      ...table('stold', [17, 22, 30, 69], persons),
      ...table('brott', [20, 34, 50, 104], null),
    ];
    const shown = await shownInA(estimates, ['vald', 'stold', 'brott']);
    expect(shown).not.toContain('vald');
    expect(shown.length).toBeLessThan(2);
  });

  test('two sets of indicators are each together everyone', async () => {
    const persons = [371, 480, 620, 1471];
    const estimates = [
      ...table('hyr', [203, 180, 220, 603], persons),
      ...table('bost', [100, 200, 150, 450], persons),
      ...table('agd', [68, 100, 250, 418], persons),
      ...table('kort', [3, 60, 70, 133], persons),
      ...table('medel', [168, 220, 250, 638], persons),
      ...table('lang', [200, 200, 300, 700], persons),
    ];
    const shown = await shownInA(estimates, ['hyr', 'bost', 'agd', 'kort', 'medel', 'lang']);
    expect(shown).toEqual(expect.arrayContaining(['hyr', 'bost', 'agd']));
    expect(shown.filter((id) => ['kort', 'medel', 'lang'].includes(id)).length).toBeLessThan(2);
  });

  test('told by two places, since they have many persons', async () => {
    const few = (id: string, counts: readonly [number, number]) =>
      (['a', 'kommun'] as const).map((area, at) =>
        share(key(area, { indicator: id }), counts[at]!, [100, 5100][at]!),
      );
    const estimates = [...few('hyr', [3, 2500]), ...few('bost', [40, 1500]), ...few('agd', [57, 1100])];
    expect((await shownInA(estimates, ['hyr', 'bost', 'agd'])).length).toBeLessThan(2);
  });

  test('but not where so few numbers add up by chance', () => {
    const estimates = [
      ...table('ett', [1, 0, 2, 3], null),
      ...table('tva', [0, 1, 1, 2], null),
      ...table('tre', [1, 1, 3, 6], null),
    ];
    expect(findLinks(estimates).unions).toEqual([]);
  });
});

describe('tables of few places', () => {
  const bySex = (id: string, rows: readonly (readonly [area: string, count: number, of: number][])[]) =>
    rows.flatMap((row) =>
      row.map(([area, count, of], at) =>
        share(key(area, { indicator: id, sex: (['total', 'women', 'men'] as const)[at]! }), count, of),
      ),
    );

  test('a part that is not given by sex is seen to be one all the same', async () => {
    const all = bySex('alla', [
      [
        ['a', 114, 998],
        ['a', 63, 503],
        ['a', 51, 495],
      ],
      [
        ['b', 192, 1278],
        ['b', 95, 640],
        ['b', 97, 638],
      ],
      [
        ['c', 129, 838],
        ['c', 61, 413],
        ['c', 68, 425],
      ],
      [
        ['kommun', 435, 3114],
        ['kommun', 219, 1556],
        ['kommun', 216, 1558],
      ],
    ]);
    const grown = bySex('vuxna', [
      [
        ['a', 110, 810],
        ['a', 61, 408],
        ['a', 49, 402],
      ],
      [
        ['b', 137, 1027],
        ['b', 71, 520],
        ['b', 66, 507],
      ],
      [
        ['c', 97, 674],
        ['c', 43, 337],
        ['c', 54, 337],
      ],
      [
        ['kommun', 344, 2511],
        ['kommun', 175, 1265],
        ['kommun', 169, 1246],
      ],
    ]);
    // 114 − 110 = 4 of 998 − 810 = 188.
    const young = table('barn', [4, 55, 32, 91], [188, 251, 164, 603]);
    const shown = await shownInA([...all, ...grown, ...young], ['alla', 'vuxna', 'barn']);
    expect(shown).not.toContain('barn');
    const isWhole = (id: string) => shown.filter((one) => one === id).length === 3;
    expect(isWhole('alla') && isWhole('vuxna')).toBe(false);
  });

  test('the same persons counted among all and among the unemployed: 44 of 301 and 44 of 46', async () => {
    const out = table('arbetslosa', [46, 64, 81, 191], [301, 339, 410, 1050]);
    const long = table('lange', [44, 37, 29, 110], [301, 339, 410, 1050]);
    const share = table('langeavarbetslosa', [44, 37, 29, 110], [46, 64, 81, 191]);
    const shown = await shownInA([...out, ...long, ...share], ['arbetslosa', 'lange', 'langeavarbetslosa']);
    // 46 − 44 = 2 are not; either number of the two gives them away.
    expect(shown).not.toContain('langeavarbetslosa');
    expect(shown).not.toEqual(['arbetslosa', 'lange']);
  });

  test('four shares that are everyone in two areas, with nothing more to tell it by', () => {
    const persons = [100, 86];
    const parts = [
      [43, 37],
      [21, 18],
      [16, 14],
      [20, 17],
    ].map((counts, at) => table(`del${at}`, counts, persons));
    expect(findLinks(parts.flat()).unions).toMatchObject([{ whole: null, rest: 'never' }]);
    // With 22 for 20 they are 102 of 100.
    expect(findLinks([...parts.slice(0, 3).flat(), ...table('del3', [22, 17], persons)]).unions).toEqual([]);
  });

  test('three shares that are everyone, one of them told to be about the same persons by the others only', () => {
    const persons = [371, 480, 620];
    const [one, other] = [table('del0', [160, 210, 300], persons), table('del1', [120, 150, 200], persons)];
    // The first has persons in common with it in one area only: 371 might be chance. 91 + 160 + 120 = 371.
    const beside = table('annat', [30, 40, 50], persons).filter(({ key: { area } }) => area !== 'b');
    const third = table('del2', [91, 120], persons.slice(0, 2));
    expect(findLinks([...beside, ...one, ...other, ...third]).unions).toMatchObject([
      { whole: null, parts: ['del0', 'del1', 'del2'], rest: 'never' },
    ]);
  });
});
