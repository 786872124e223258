import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { AtomsOf } from './area-atoms.ts';
import { type Interval, loadIntervalSolver } from './interval-solver.ts';
import { type JointSystem, jointSystem } from './joint-equations.ts';
import { partsOf, programOf, type Settled, settle } from './joint-program.ts';
import { kinOf } from './kin.ts';
import { type Limits, limitOf } from './limits.ts';
import { pathOf } from './path-text.ts';
import type { Cell } from './publication.ts';

/** A withheld figure that all tables together give away. */
export interface JointExposure {
  readonly rule: 'recoverable' | 'too-narrow' | 'sums-contradict';
  readonly key: FigureKey;
  readonly path: readonly string[];
}

/**
 * Attacks withheld figures with everything at once: every table about the same persons, and every indicator
 * that others add up to, in the smallest groups of persons that any of them tells apart.
 */
export async function attackJointly(
  cells: ReadonlyMap<string, Cell>,
  indicators: ReadonlyMap<string, Indicator>,
  areas: AtomsOf,
  limits: Limits,
): Promise<readonly JointExposure[]> {
  const exposures: JointExposure[] = [];
  for (const kin of kinOf(cells.values(), indicators)) {
    const members = new Set(kin.members);
    const own = [...cells.values()].filter(({ key }) => members.has(key.indicator));
    // An indicator that has no kin is attacked alone.
    if (members.size < 2 || !own.some(({ status }) => status === 'suppressed')) continue;
    const system = jointSystem(own, indicators, areas, kin);
    const { ranges, contradicted } = await rangesOf(system);
    for (const key of contradicted) exposures.push({ rule: 'sums-contradict', key, path: [] });
    for (const found of ranges) {
      const limit = limitOf(indicators.get(found.key.indicator), limits);
      const most = Math.floor(found.persons + 1e-6);
      const need = Math.min(limit.threshold - 1, most);
      const width = Math.floor(found.greatest + 1e-6) - Math.ceil(found.least - 1e-6);
      if (limit.isOpen || width >= need) continue;
      const rule = found.greatest - found.least < 0.5 ? 'recoverable' : 'too-narrow';
      exposures.push({ rule, key: found.key, path: pathOf(stepsOf(system, found)) });
    }
  }
  return exposures;
}

interface Found extends Interval {
  readonly key: FigureKey;
  /** Greatest number of persons that the figure can be about. */
  readonly persons: number;
  readonly settled: Settled;
}

/** What each target can be, and one target of each part whose statements contradict one another. */
async function rangesOf({ statements, unknowns, targets }: JointSystem): Promise<{
  readonly ranges: readonly Found[];
  readonly contradicted: readonly FigureKey[];
}> {
  const settled = settle(statements, unknowns);
  const solve = await loadIntervalSolver();
  const sums = targets.flatMap(({ counted, persons }) => [counted, persons]);
  const knownOf = (sum: readonly number[]) =>
    sum.reduce((all, unknown) => all + (settled.values[unknown]! || 0), 0);
  // What is wholly settled stands in no part.
  const contradicted: FigureKey[] = [];
  const ranges = new Map<readonly number[], Interval>();
  for (const sum of sums) {
    if (sum.some((unknown) => Number.isNaN(settled.values[unknown]!))) continue;
    ranges.set(sum, { least: knownOf(sum), greatest: knownOf(sum), tight: [] });
  }
  for (const part of partsOf(statements, settled, sums)) {
    const { rows, columnOf } = programOf(part, statements, settled);
    const wanted = sums.filter((sum) => sum.some((unknown) => columnOf.has(unknown)));
    if (wanted.length === 0) continue;
    const columns = wanted.map((sum) => sum.flatMap((unknown) => columnOf.get(unknown) ?? []));
    const { intervals, isContradicted } = solve(rows, part.unknowns.length, columns);
    if (isContradicted)
      contradicted.push(
        ...targets
          .filter(({ counted }) => wanted.includes(counted))
          .slice(0, 1)
          .map(({ key }) => key),
      );
    for (const [at, { least, greatest, tight }] of (intervals ?? []).entries()) {
      const known = knownOf(wanted[at]!);
      const from = tight.map((row) => part.statements[row]!);
      ranges.set(wanted[at]!, { least: least + known, greatest: greatest + known, tight: from });
    }
  }
  const found = targets.flatMap(({ key, counted, persons }): readonly Found[] => {
    const range = ranges.get(counted);
    if (!range) return [];
    const most = persons.length === 0 ? undefined : ranges.get(persons)?.greatest;
    return [{ ...range, key, settled, persons: most ?? Number.POSITIVE_INFINITY }];
  });
  return { ranges: found, contradicted };
}

/** The shown figures behind a range, those of settled unknowns with what they followed from. */
function stepsOf({ statements, targets }: JointSystem, { key, tight, settled }: Found) {
  const seen = new Set(tight);
  const follow = (unknown: number) => {
    if (settled.from[unknown]! >= 0) seen.add(settled.from[unknown]!);
  };
  targets.find((target) => target.key === key)!.counted.forEach(follow);
  for (const index of seen) if (seen.size < 60) statements[index]!.unknowns.forEach(follow);
  const keys = new Set([...seen].flatMap((index) => statements[index]!.key ?? []));
  return [...keys].slice(0, 8).map((one) => ({ key: one, coefficient: 1 }));
}
