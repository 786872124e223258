import type { Block, Cover } from './block.ts';
import { connectedParts } from './connected-parts.ts';
import { type JointBlock, type Knowledge, readerOf } from './joint-block.ts';
import { loadJointSolver, type ProgramTarget } from './joint-solver.ts';
import { type Reduced, type Target, tellersOf } from './joint-system.ts';
import type { Persons } from './shared-persons.ts';

/** A hidden figure that everything taken together gives away, and what is shown that does it. */
export interface Leak {
  readonly block: Block;
  readonly cell: number;
  readonly kind: 'recoverable' | 'too-narrow';
  /** Shown cells of the block. */
  readonly tellers: readonly number[];
  /** Numbers of persons that this edition shows, in this block or another. */
  readonly persons: readonly Persons[];
}

/** Attacks a block with all that a reader knows at once: the last word on whether it may be published. */
export async function leaksOf(joint: JointBlock, cover: Cover): Promise<readonly Leak[]> {
  const isWhole = joint.block.given.counts.every((count) => Number.isNaN(count) || Number.isInteger(count));
  const leaks: Leak[] = [];
  const readers: readonly Knowledge[] = joint.block.bounded
    ? ['all-persons', 'shown-persons']
    : ['all-persons'];
  for (const knowledge of readers) {
    leaks.push(...(await attack(joint, readerOf(joint, cover, knowledge), isWhole)));
  }
  return leaks;
}

/** Who tells how many persons there are, where that is the only limit there is. */
function limitsOf(
  { columns }: Target,
  everyone: Reduced,
  { groups, sets, setOfIndicator }: JointBlock,
): Iterable<number> {
  const rows = columns.flatMap((column) => {
    const index = Math.floor(column / groups);
    const set = index < sets ? index : setOfIndicator[index - sets]!;
    const row = set < 0 ? -1 : everyone.from[groups * set + (column % groups)]!;
    return row < 0 ? [] : [row];
  });
  return tellersOf(everyone, rows);
}

async function attack(
  joint: JointBlock,
  { reduced, everyone, targets }: ReturnType<typeof readerOf>,
  isWhole: boolean,
): Promise<readonly Leak[]> {
  const { block, persons } = joint;
  const { values, system, open } = reduced;
  const leaks: Leak[] = [];
  const isOpen = (column: number) => Number.isNaN(values[column]!);
  const leak = (target: Target, kind: Leak['kind'], tight: readonly number[]) => {
    // What is known of the target's own groups is given away by other rows than those that limit the others.
    const own = target.columns.map((column) => reduced.from[column]!).filter((row) => row >= 0);
    const told = [...tellersOf(reduced, [...own, ...tight])];
    const all = told.length > 0 || !everyone ? told : [...limitsOf(target, everyone, joint)];
    const cells = block.cells.length;
    leaks.push({
      block,
      cell: target.cell,
      kind,
      tellers: all.filter((teller) => teller < cells),
      persons: all.flatMap((teller) => persons[teller - cells] ?? []),
    });
  };
  const left = targets.filter((target) => {
    if (target.need <= 0) return false;
    if (target.columns.some(isOpen)) return true;
    leak(target, 'recoverable', []);
    return false;
  });
  if (left.length === 0) return leaks;
  const names = connectedParts([
    ...left.map(({ columns }) => columns.filter(isOpen)),
    ...open.map((row) => system.rows[row]!.columns.filter(isOpen)),
  ]);
  const parts = new Map<number, { rows: number[]; targets: Target[] }>();
  left.forEach((target, at) => {
    const part = parts.get(names[at]!) ?? { rows: [], targets: [] };
    part.targets.push(target);
    parts.set(names[at]!, part);
  });
  open.forEach((row, at) => {
    parts.get(names[left.length + at]!)?.rows.push(row);
  });
  const solve = await loadJointSolver();
  for (const part of parts.values()) {
    const columnOf = new Map<number, number>();
    const without = ({ columns, coefficients }: Pick<Target, 'columns' | 'coefficients'>) => {
      const kept: { columns: number[]; coefficients: number[]; known: number } = {
        columns: [],
        coefficients: [],
        known: 0,
      };
      columns.forEach((column, at) => {
        if (!isOpen(column)) {
          kept.known += coefficients[at]! * values[column]!;
          return;
        }
        if (!columnOf.has(column)) columnOf.set(column, columnOf.size);
        kept.columns.push(columnOf.get(column)!);
        kept.coefficients.push(coefficients[at]!);
      });
      return kept;
    };
    const rows = part.rows.map((row) => {
      const { known, ...kept } = without(system.rows[row]!);
      const { least, greatest } = system.rows[row]!;
      return { ...kept, least: least - known, greatest: greatest - known };
    });
    const wanted = part.targets.map((target): ProgramTarget => ({ ...without(target), need: target.need }));
    const upper = [...columnOf.keys()].map((column) => system.upper[column]!);
    for (const { target, rows: tight } of solve({ upper, rows, targets: wanted }, isWhole)) {
      leak(
        part.targets[target]!,
        'too-narrow',
        tight.map((row) => part.rows[row]!),
      );
    }
  }
  return leaks;
}
