import type { Estimate } from '../estimate/estimate.ts';
import { needsRests } from './additivity.ts';
import type { Relation } from './block.ts';
import type { BlockInput } from './block-input.ts';
import { type Dimension, dimensions } from './draft.ts';
import { numbersOf } from './primary.ts';
import type { RulesOf } from './relations.ts';

/** Which indicators need sums at all, by the leader of their twins. */
export interface Triage {
  /** Those with something to protect, and those that they carry over to. */
  readonly atRisk: ReadonlySet<string>;
  /** The others: all their figures can be shown, and their sums are made of figures only. */
  readonly plain: ReadonlySet<string>;
}

/** Finds out what needs protection at all before a single sum is written down: mostly very little. */
export function triage(input: BlockInput, rulesOf: RulesOf): Triage {
  const { estimates, earlier, links } = input;
  const leaderOf = (indicator: string): string => links.twinOf.get(indicator)?.indicator ?? indicator;
  const members = new Map<string, number[]>();
  const shared = new Set<string>();
  let last = '';
  let own: number[] = [];
  estimates.forEach(({ key }, position) => {
    if (key.indicator !== last || own.length === 0) {
      last = key.indicator;
      const leader = leaderOf(last);
      // Twins meet in one block, which then is no plain table.
      if (leader !== last) shared.add(leader);
      own = members.get(leader) ?? [];
      members.set(leader, own);
    }
    own.push(position);
  });
  const hasEarlier = earlier.shown.size + earlier.withheld.size > 0;
  const risky = [...members].filter(
    ([leader, positions]) => hasEarlier || shared.has(leader) || !isPlain(input, positions, rulesOf),
  );
  const found = new Set(risky.map(([leader]) => leader));
  for (const leader of found) {
    for (const [counted, users] of links.denominatorsOf) {
      if (leaderOf(counted) === leader) for (const user of users) found.add(leaderOf(user));
    }
    for (const { whole, parts } of links.unions) {
      const members = whole === null ? parts : [whole, ...parts];
      if (members.includes(leader)) for (const one of members) found.add(one);
    }
  }
  return { atRisk: found, plain: new Set([...members.keys()].filter((leader) => !found.has(leader))) };
}

/** The values of one dimension, numbered as they come, and the number of each figure's. */
interface Numbered {
  readonly values: ReadonlyMap<string, number>;
  readonly codes: Int32Array;
}

/** Whether an indicator is a full table of figures that can all be shown, and its sums need nothing else. */
function isPlain(input: BlockInput, positions: readonly number[], rulesOf: RulesOf): boolean {
  const { estimates, primary } = input;
  for (const position of positions) {
    if (primary[position] || estimates[position]!.status !== 'estimated') return false;
  }
  const numbered = (dimension: Dimension) => numberValues(estimates, positions, dimension);
  const axes = {
    area: numbered('area'),
    sex: numbered('sex'),
    age: numbered('age'),
    period: numbered('period'),
  };
  if (dimensions.reduce((size, one) => size * axes[one].values.size, 1) !== positions.length) return false;
  const table = tableOf(estimates, positions, axes);
  return table !== null && dimensions.every((one) => sumsAreFigures(table, axes, one, rulesOf));
}

function numberValues(
  estimates: readonly Estimate[],
  positions: readonly number[],
  dimension: Dimension,
): Numbered {
  const values = new Map<string, number>();
  const codes = new Int32Array(positions.length);
  let last = '';
  let code = -1;
  for (let index = 0; index < positions.length; index += 1) {
    const value = estimates[positions[index]!]!.key[dimension];
    // Figures of one area, year or age follow one another.
    if (value !== last || code === -1) {
      code = values.get(value) ?? values.size;
      values.set(value, code);
      last = value;
    }
    codes[index] = code;
  }
  return { values, codes };
}

interface Table {
  readonly counts: Float64Array;
  readonly denominators: Float64Array;
  /** How far apart in the table neighbours of a dimension are. */
  readonly stepOf: Readonly<Record<Dimension, number>>;
}

/** The numbers at their places; null where two figures have the same one. */
function tableOf(
  estimates: readonly Estimate[],
  positions: readonly number[],
  { area, sex, age, period }: Readonly<Record<Dimension, Numbered>>,
): Table | null {
  const sexStep = age.values.size;
  const areaStep = sexStep * sex.values.size;
  const stepOf = { age: 1, sex: sexStep, area: areaStep, period: areaStep * area.values.size };
  const counts = new Float64Array(positions.length);
  const denominators = new Float64Array(positions.length);
  const filled = new Uint8Array(positions.length);
  for (let index = 0; index < positions.length; index += 1) {
    const estimate = estimates[positions[index]!]!;
    if (estimate.status !== 'estimated') return null;
    const at =
      age.codes[index]! +
      sex.codes[index]! * stepOf.sex +
      area.codes[index]! * stepOf.area +
      period.codes[index]! * stepOf.period;
    if (filled[at] === 1) return null;
    filled[at] = 1;
    const numbers = numbersOf(estimate);
    counts[at] = numbers.count ?? Number.NaN;
    denominators[at] = numbers.denominator ?? Number.NaN;
  }
  return { counts, denominators, stepOf };
}

/** Whether what a reader can add and subtract along one dimension is figures, with no rest that nobody describes. */
function sumsAreFigures(
  table: Table,
  axes: Readonly<Record<Dimension, Numbered>>,
  dimension: Dimension,
  rulesOf: RulesOf,
): boolean {
  const { values: own } = axes[dimension];
  if (own.size < 2) return true;
  for (const { whole, parts, isFull } of rulesOf(dimension, [...own.keys()].sort())) {
    if (!parts.some((part) => own.has(part))) continue;
    // Years that are pooled may or may not add up: that is looked into with the sums themselves.
    if (dimension === 'period' || ![whole, ...parts].every((value) => own.has(value))) return false;
    const relations = relationsAlong(
      table,
      dimension,
      own.size,
      [whole, ...parts].map((value) => own.get(value)!),
    );
    if (needsRests(table, relations, dimension, isFull)) return false;
  }
  return true;
}

/** The same sum in every line of the table. */
function relationsAlong(
  { counts, stepOf }: Table,
  dimension: Dimension,
  size: number,
  members: readonly number[],
): readonly Relation[] {
  const step = stepOf[dimension];
  const signs = members.map((_, index) => (index === 0 ? 1 : -1));
  const relations: Relation[] = [];
  for (let block = 0; block < counts.length; block += step * size) {
    for (let first = block; first < block + step; first += 1) {
      relations.push({ cells: members.map((member) => first + member * step), signs });
    }
  }
  return relations;
}
