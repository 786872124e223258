import { expect, test } from 'vitest';
import { kinOf } from '../../src/audit/kin.ts';
import type { Cell } from '../../src/audit/publication.ts';
import { indicator, key } from '../disclosure/support.ts';

const areas = ['a', 'b', 'c', 'kommun'];
const persons = { women: [310, 420, 150, 880], men: [290, 400, 170, 860] };

function shares(id: string, sexes: readonly ('women' | 'men')[], part: number): readonly Cell[] {
  return sexes.flatMap((sex) =>
    areas.map((area, at): Cell => {
      const denominator = persons[sex][at]!;
      const count = Math.round(denominator * part);
      const figureKey = key(area, { indicator: id, sex });
      const value = (100 * count) / denominator;
      return {
        ...{ key: figureKey, status: 'shown', count, denominator, value },
        ...{ lower: null, upper: null, respondents: null },
      };
    }),
  );
}

test('two shares with no place in common are about the same persons when a third joins them', () => {
  const cells = [
    ...shares('of-women', ['women'], 0.3),
    ...shares('of-men', ['men'], 0.2),
    ...shares('of-both', ['women', 'men'], 0.4),
  ];
  const ids = ['of-women', 'of-men', 'of-both'];
  const kin = kinOf(cells, new Map(ids.map((id) => [id, indicator(id)])));
  expect(kin.map(({ members }) => [...members].sort())).toEqual([[...ids].sort()]);
  expect(new Set(ids.map((id) => kin[0]!.personsOf.get(id)))).toEqual(new Set(['of-women']));
});
