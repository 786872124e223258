import { describe, expect, test } from 'vitest';
import { findLinks } from '../../src/disclosure/links.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { isShown } from '../../src/model/figure.ts';
import { flat, gate, indicator, key, persons, share } from './support.ts';

/** Counts of three areas and their municipality, and of whom they are counted, by period. */
const counts = { '2023': [3, 21, 34, 58], '2024': [12, 25, 31, 68] };
const everyone = { '2023': [300, 410, 520, 1230], '2024': [305, 415, 530, 1250] };
const areas = ['a', 'b', 'c', 'kommun'];
type Year = keyof typeof counts;

function table(id: string, years: readonly Year[], isShare: boolean): readonly Estimate[] {
  return years.flatMap((period) =>
    areas.map((area, at) => {
      const own = key(area, { indicator: id, period });
      const count = counts[period][at]!;
      return isShare ? share(own, count, everyone[period][at]!) : persons(own, count);
    }),
  );
}

// The first two have no place in common: nothing but the third says that they count the same persons.
describe('tables that only a third one joins', () => {
  const before = table('antal-2024', ['2024'], false);
  const after = table('antal-2023', ['2023'], false);
  const both = table('andel', ['2023', '2024'], true);
  const ids = ['antal-2024', 'antal-2023', 'andel'];

  test('count the same persons', () => {
    const { twinOf } = findLinks([...before, ...after, ...both]);
    for (const id of ids) expect(twinOf.get(id)).toEqual({ indicator: 'antal-2024', turned: false });
  });

  test('hide the same places', async () => {
    const { figures } = await gate(
      [...before, ...after, ...both],
      flat('kommun', areas.slice(0, 3)),
      ids.map((id) => indicator(id, id === 'andel' ? {} : { measure: 'count' })),
    );
    const shownIn = (id: string) =>
      figures.flatMap((figure) =>
        isShown(figure) && figure.indicator === id && figure.period === '2023' ? [figure.area] : [],
      );
    // 3 in a takes b with it, or b could be had as 58 − 34 − 3: in the one table as in the other.
    expect(shownIn('antal-2023')).toEqual(['c', 'kommun']);
    expect(shownIn('andel')).toEqual(['c', 'kommun']);
  });

  test('but not where one of them contradicts another', () => {
    const other = before.map((estimate, at) => {
      if (estimate.status !== 'estimated') return estimate;
      const area = areas[at]!;
      return persons(key(area, { indicator: 'annat', period: '2023' }), 900 + at);
    });
    const joining = [...before, ...other].map((estimate) => ({
      ...estimate,
      key: { ...estimate.key, indicator: 'bada' },
    }));
    const { twinOf } = findLinks([...after, ...before, ...both, ...other, ...joining]);
    expect(twinOf.get('andel')?.indicator).toBe('antal-2023');
    expect(twinOf.get('annat')?.indicator).not.toBe('antal-2023');
  });

  test('are about the same persons', () => {
    const of = (id: string, years: readonly Year[]) =>
      years.flatMap((period) =>
        areas.map((area, at) => {
          const persons = everyone[period][at]!;
          return share(key(area, { indicator: id, period }), Math.round(persons * 0.4) + at, persons);
        }),
      );
    const { samePersons } = findLinks([...of('en', ['2024']), ...of('tva', ['2023']), ...both]);
    expect(new Set(samePersons.values())).toEqual(new Set(['en']));
  });
});
