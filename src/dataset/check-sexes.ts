import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Dataset, rowOf, type Slice } from './dataset.ts';
import { countsAdd, rowCounts } from './row-counts.ts';

/** Noise, rounding and those whose sex is not known move a total a little away from its parts. */
const tolerance = (count: number): number => Math.max(10, 0.02 * count);

/** Totals that women and men together are far from, of the slices of one indicator and period. */
export function checkSexes(
  dataset: Dataset,
  indicator: Indicator,
  slices: readonly Slice[],
): readonly Diagnostic[] {
  const { observations, codes, tables } = dataset;
  const totals = slices.filter(({ sex, age }) => sex === 'total' && countsAdd(indicator.measure, age));
  return totals.flatMap((total): readonly Diagnostic[] => {
    const women = slices.find(({ sex, age }) => sex === 'women' && age === total.age);
    const men = slices.find(({ sex, age }) => sex === 'men' && age === total.age);
    if (!women || !men) return [];
    const problems: Diagnostic[] = [];
    for (const [code, place] of total.rows.entries()) {
      const parts = [rowOf(women, code) - 1, rowOf(men, code) - 1];
      if (place === 0 || parts.some((row) => row < 0)) continue;
      const whole = rowCounts(observations, indicator, place - 1);
      const [her, his] = parts.map((row) => rowCounts(observations, indicator, row));
      if (!whole || !her || !his) continue;
      const differs = (of: 'count' | 'denominator'): boolean =>
        Math.abs(her[of] + his[of] - whole[of]) > tolerance(whole[of]);
      const field = differs('count') ? 'taljare' : differs('denominator') ? 'namnare' : null;
      if (field === null) continue;
      const of = field === 'taljare' ? 'count' : 'denominator';
      problems.push({
        code: 'total-not-sum-of-parts',
        severity: 'warning',
        file: tables[observations.table[place - 1]!]!.file,
        line: observations.line[place - 1]!,
        field,
        found: `${codes[code]} ${whole[of]}; kvinnor + män ${her[of]} + ${his[of]}`,
        expected: String(her[of] + his[of]),
      });
    }
    return problems;
  });
}
