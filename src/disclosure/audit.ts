import type { Figure, FigureKey } from '../model/figure.ts';
import { type Block, type Cover, coverOf, hiddenIn } from './block.ts';
import { carryOver } from './carry-over.ts';
import { type Component, secretComponents } from './components.ts';
import { candidatesOf } from './cost.ts';
import { DisclosureError, type DisclosureProblem } from './disclosure-error.ts';
import { type Exposure, examine } from './examine.ts';
import { copyKey } from './figure-of.ts';
import { type JointFacts, jointAttack } from './joint-repair.ts';
import { lineIsSafe } from './line-width.ts';
import type { Links } from './links.ts';

/**
 * Attacks the finished figures: what is hidden is read from the figures themselves, not from what the
 * choice meant to hide. First sum by sum, then with everything at once. Throws with the names of the figure and
 * of what gives it away. `plain`: indicators that have no block because nothing in them is hidden, which is held to.
 */
export async function auditFigures(
  blocks: readonly Block[],
  facts: JointFacts,
  figures: readonly Figure[],
  plain: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { links } = facts;
  const isShown = (position: number) => figures[position]?.status === 'shown';
  const hidden = blocks.map((block) => hiddenIn(block, isShown));
  const problems = [...hiddenAmong(plain, figures), ...linkProblems(blocks, links, hidden)];
  for (const [position, block] of blocks.entries()) {
    const cover = coverOf(block, hidden[position]!);
    for (const component of secretComponents(block, cover)) {
      if (!canStillBeHelped(block, cover, component)) continue;
      const exposures = [
        ...(await examine(block, cover, component)),
        ...exposedByOneSum(block, cover, component),
      ];
      problems.push(...exposures.slice(0, 1).map((exposure) => problemOf(block, exposure)));
    }
  }
  problems.push(...(await jointProblems(blocks, facts, isShown, hidden)));
  if (problems.length > 0) throw new DisclosureError(problems);
}

/** What everything taken together gives away. What nothing of this edition tells is not ours to protect. */
async function jointProblems(
  blocks: readonly Block[],
  facts: JointFacts,
  isShown: (position: number) => boolean,
  hidden: readonly Uint8Array[],
): Promise<DisclosureProblem[]> {
  const attacked = blocks.map((block, position) => ({ block, hidden: hidden[position]! }));
  const leaks = await jointAttack(facts)(attacked, isShown);
  return leaks.flatMap(({ block, cell, tellers, persons }) => {
    const figure = block.cells[cell]!.key;
    const told = [
      ...tellers.map((teller) => block.cells[teller]!.key),
      ...persons.map((one) => facts.estimates[one.tellers[0]!]!.key),
    ];
    if (told.length === 0) return [];
    const relation = told.slice(0, mostNamed);
    return [{ kind: 'protection-incomplete' as const, indicator: figure.indicator, figure, relation }];
  });
}

/** More names of a sum than these help nobody. */
const mostNamed = 12;

/** What stands in no block is not attacked: it must all be shown. */
function hiddenAmong(plain: ReadonlySet<string>, figures: readonly Figure[]): DisclosureProblem[] {
  return figures
    .filter((figure) => figure.status === 'suppressed' && plain.has(figure.indicator))
    .map((figure) => ({
      kind: 'protection-incomplete',
      indicator: figure.indicator,
      figure: copyKey(figure),
      relation: [],
    }));
}

/** Figures that another indicator gives away: a shown denominator of hidden persons. */
function linkProblems(
  blocks: readonly Block[],
  links: Links,
  hidden: readonly Uint8Array[],
): DisclosureProblem[] {
  return [...carryOver(blocks, links, hidden)].flatMap(([position, cells]) => {
    const block = blocks[position];
    const figure = block?.cells[cells[0] ?? -1]?.key;
    if (!block || !figure) return [];
    return [{ kind: 'protection-incomplete' as const, indicator: block.indicator, relation: [figure] }];
  });
}

/** What follows from earlier editions alone is no longer ours to protect. */
function canStillBeHelped(block: Block, cover: Cover, component: Component): boolean {
  const relations = component.equations.map((equation) => equation.relation);
  return candidatesOf(block, cover, relations).length > 0;
}

function exposedByOneSum(block: Block, cover: Cover, component: Component): Exposure[] {
  return component.equations.flatMap(({ relation, columns }) => {
    const sum = block.relations[relation];
    if (!sum || lineIsSafe(block, sum, cover)) return [];
    // Where everything else in the sum was published before, nothing of this edition gives it away.
    if (candidatesOf(block, cover, [relation]).length === 0) return [];
    const cell = columns.find((column) => cover.secret[column] === 1) ?? -1;
    return [{ cell, kind: 'too-narrow' as const, relations: [relation] }];
  });
}

function problemOf(block: Block, exposure: Exposure): DisclosureProblem {
  const keys = new Map<number, FigureKey>();
  for (const relation of exposure.relations.slice(0, 3)) {
    for (const cell of block.relations[relation]?.cells ?? []) {
      const key = block.cells[cell]?.key;
      if (key && cell !== exposure.cell) keys.set(cell, key);
    }
  }
  const figure = block.cells[exposure.cell]?.key;
  return {
    kind: 'protection-incomplete',
    indicator: block.indicator,
    ...(figure ? { figure } : {}),
    relation: [...keys.values()].slice(0, mostNamed),
  };
}
