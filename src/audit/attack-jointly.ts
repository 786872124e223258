import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { AtomsOf } from './area-atoms.ts';
import { type JointSystem, jointSystem } from './joint-equations.ts';
import { loadRangeSolver, type Range } from './joint-intervals.ts';
import { partsOf, type Settled, settle } from './joint-program.ts';
import { kinOf } from './kin.ts';
import { type Limits, limitOf } from './limits.ts';
import { pathOf } from './path-text.ts';
import type { Cell } from './publication.ts';

/** A withheld figure that all tables together give away. */
export interface JointExposure {
  readonly rule: 'recoverable' | 'too-narrow';
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
    for (const found of await rangesOf(system)) {
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

interface Found extends Range {
  readonly key: FigureKey;
  /** Greatest number of persons that the figure can be about. */
  readonly persons: number;
  readonly settled: Settled;
}

async function rangesOf(system: JointSystem): Promise<readonly Found[]> {
  const { statements, unknowns, targets } = system;
  const settled = settle(statements, unknowns);
  const isOpen = (unknown: number) => Number.isNaN(settled.values[unknown]!);
  const found: Found[] = [];
  const solve = await loadRangeSolver();
  const parts = partsOf(
    statements,
    settled,
    targets.flatMap(({ counted, persons }) => [counted, persons]),
  );
  const partOf = new Map(parts.flatMap((part) => part.unknowns.map((unknown) => [unknown, part] as const)));
  const sumOf = (sum: readonly number[]) => sum.reduce((all, one) => all + settled.values[one]!, 0);
  for (const { key, counted, persons } of targets) {
    const rangeOf = (sum: readonly number[]): Range | null => {
      const open = sum.find(isOpen);
      if (open === undefined) return { least: sumOf(sum), greatest: sumOf(sum), tight: [] };
      const part = partOf.get(open)!;
      // Noise and rounding make sums contradict one another; then each may be a little off.
      for (const slack of [0, 3, 12]) {
        const [range] = solve(part, statements, settled, [sum], slack) ?? [];
        if (range) return range;
      }
      return null;
    };
    const range = rangeOf(counted);
    if (range === null) continue;
    const most = persons.length === 0 ? Number.POSITIVE_INFINITY : rangeOf(persons)?.greatest;
    found.push({ ...range, key, settled, persons: most ?? Number.POSITIVE_INFINITY });
  }
  return found;
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
