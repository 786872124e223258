import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Dataset, rowOf, type Slice } from './dataset.ts';
import { countsAdd, hasCounts } from './row-counts.ts';

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
  const counted = (row: number): boolean => hasCounts(observations, indicator, row);
  return totals.flatMap((total): readonly Diagnostic[] => {
    const women = slices.find(({ sex, age }) => sex === 'women' && age === total.age);
    const men = slices.find(({ sex, age }) => sex === 'men' && age === total.age);
    if (!women || !men) return [];
    const problems: Diagnostic[] = [];
    const differs = (numbers: Float64Array, whole: number, her: number, his: number): boolean =>
      Math.abs(numbers[her]! + numbers[his]! - numbers[whole]!) > tolerance(numbers[whole]!);
    for (let code = 0; code < total.rows.length; code += 1) {
      const place = total.rows[code]!;
      const her = rowOf(women, code) - 1;
      const his = rowOf(men, code) - 1;
      if (place === 0 || her < 0 || his < 0) continue;
      const whole = place - 1;
      const of = differs(observations.count, whole, her, his)
        ? 'count'
        : differs(observations.denominator, whole, her, his)
          ? 'denominator'
          : null;
      if (of === null || !counted(whole) || !counted(her) || !counted(his)) continue;
      const { [of]: numbers } = observations;
      problems.push({
        code: 'total-not-sum-of-parts',
        severity: 'warning',
        file: tables[observations.table[place - 1]!]!.file,
        line: observations.line[place - 1]!,
        field: of === 'count' ? 'taljare' : 'namnare',
        found: `${codes[code]} ${numbers[whole]}; kvinnor + män ${numbers[her]} + ${numbers[his]}`,
        expected: String(numbers[her]! + numbers[his]!),
      });
    }
    return problems;
  });
}
