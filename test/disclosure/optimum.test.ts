import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, coverOf } from '../../src/disclosure/block.ts';
import { chooseHidden } from '../../src/disclosure/choose.ts';
import { secretComponents } from '../../src/disclosure/components.ts';
import { cheapestHidden } from '../../src/disclosure/optimum.ts';
import { effortOf } from '../../src/disclosure/optimum-effort.ts';
import { flawOf } from '../../src/disclosure/optimum-flaw.ts';
import { regionsOf } from '../../src/disclosure/optimum-regions.ts';
import { searchRegion } from '../../src/disclosure/optimum-search.ts';
import { planProtection } from '../../src/disclosure/plan.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { attack, type Shown, type Sum } from './attacker.ts';
import { flat, gate, hiddenAreas, indicator, key, persons, share } from './support.ts';
import { makeWorld } from './world.ts';

const need = 4;

interface Table {
  readonly areas: readonly string[];
  readonly estimates: readonly Estimate[];
  readonly sums: readonly Sum[];
  readonly truth: ReadonlyMap<string, Shown>;
}

const nameOf = (area: string, sex: string) => `${area} ${sex}`;

/** Areas, and women and men in them where there are two columns, with every total. */
function makeTable(rows: readonly (readonly (readonly [number, number])[])[], areShares: boolean): Table {
  const isSplit = rows[0]!.length > 1;
  const areas = rows.map((_, at) => `a${at}`);
  const sexes = isSplit ? (['women', 'men'] as const) : (['total'] as const);
  const truth = new Map<string, Shown>();
  const add = (name: string, count: number, denominator: number) => {
    const known = truth.get(name) ?? { count: 0, denominator: 0 };
    truth.set(name, { count: known.count + count, denominator: (known.denominator ?? 0) + denominator });
  };
  rows.forEach((row, at) => {
    row.forEach(([counted, others], column) => {
      for (const area of ['kommun', areas[at]!])
        for (const sex of new Set(['total', sexes[column]!]))
          add(nameOf(area, sex), counted, counted + others);
    });
  });
  const places = ['kommun', ...areas].flatMap((area) =>
    [...new Set(['total', ...sexes] as const)].map((sex) => [area, sex] as const),
  );
  const estimates = places.map(([area, sex]) => {
    const { count, denominator } = truth.get(nameOf(area, sex))!;
    return areShares ? share(key(area, { sex }), count, denominator!) : persons(key(area, { sex }), count);
  });
  const sums = [
    ...[...new Set(['total', ...sexes])].map((sex) => ({
      whole: nameOf('kommun', sex),
      parts: areas.map((area) => nameOf(area, sex)),
    })),
    ...(isSplit
      ? ['kommun', ...areas].map((area) => ({
          whole: nameOf(area, 'total'),
          parts: [nameOf(area, 'women'), nameOf(area, 'men')],
        }))
      : []),
  ];
  return { areas, estimates, sums, truth };
}

async function planOf(table: Table) {
  const hierarchy = flat('kommun', table.areas);
  return planProtection(table.estimates, [indicator('fiske')], hierarchy, defaultPolicy, []);
}

/** Whether those whom the hidden parts of a sum are together, the whole less the parts shown, are so few. */
function isFewTogether(table: Table, hidden: ReadonlySet<string>, areShares: boolean): boolean {
  return table.sums.some(({ whole, parts }) => {
    if (hidden.has(whole) || !parts.some((part) => hidden.has(part))) return false;
    const leftOf = (numberOf: (name: string) => number) =>
      parts.reduce((left, part) => (hidden.has(part) ? left : left - numberOf(part)), numberOf(whole));
    const countOf = (name: string) => table.truth.get(name)!.count;
    const left = [leftOf(countOf)];
    if (areShares) left.push(leftOf((name) => table.truth.get(name)!.denominator! - countOf(name)));
    return left.some((number) => number > 0 && number <= need);
  });
}

/** Whether a reader, who knows every population or none, learns anything of what is hidden. */
function isSafe(table: Table, hidden: ReadonlySet<string>, areShares: boolean): boolean {
  if (isFewTogether(table, hidden, areShares)) return false;
  const names = [...table.truth.keys()];
  const shown = new Map(
    names
      .filter((name) => !hidden.has(name))
      .map((name): [string, Shown] => {
        const { count, denominator } = table.truth.get(name)!;
        return [name, { count, denominator: areShares ? denominator : null }];
      }),
  );
  const populations = new Map(names.map((name) => [name, table.truth.get(name)!.denominator ?? 0]));
  const readers = areShares ? [new Map<string, number>(), populations] : [new Map<string, number>()];
  return readers.every((known) => {
    const roomOf = (name: string) => Math.min(need, known.get(name) ?? need);
    return attack(names, shown, known, table.sums, [...hidden], roomOf).length === 0;
  });
}

/** The least cost of all subsets that the attacker cannot break, tried from the cheapest up. */
function leastByTrial(table: Table, block: Block, areShares: boolean): number {
  const cellName = (cell: number) => nameOf(block.cells[cell]!.key.area, block.cells[cell]!.key.sex);
  const all = [...block.cells.keys()];
  const primary = all.filter((cell) => block.cells[cell]!.primary);
  const free = all.filter((cell) => !block.cells[cell]!.primary);
  const subsets = Array.from({ length: 2 ** free.length }, (_, bits) => {
    const chosen = free.filter((_, at) => (bits >> at) & 1);
    return { chosen, cost: chosen.reduce((sum, cell) => sum + block.cells[cell]!.weight, 0) };
  }).sort((a, b) => a.cost - b.cost);
  const safe = subsets.find(({ chosen }) =>
    isSafe(table, new Set([...primary, ...chosen].map(cellName)), areShares),
  );
  return safe!.cost;
}

const costOf = (block: Block, hidden: Uint8Array) =>
  block.cells.reduce((sum, cell, at) => sum + (hidden[at] && !cell.primary ? cell.weight : 0), 0);

const personsArbitrary = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 }));
const numbers = fc.tuple(personsArbitrary, fc.integer({ min: 12, max: 80 }));
const tables = fc.oneof(
  fc.array(fc.tuple(numbers), { minLength: 2, maxLength: 9 }),
  fc.array(fc.tuple(numbers, numbers), { minLength: 2, maxLength: 3 }),
);

describe('cheapestHidden(block, start, chosen)', () => {
  test.each([
    ['counts', false],
    ['shares', true],
  ])(
    'costs what the cheapest of all safe subsets costs: %s',
    async (_, areShares) => {
      let partners = 0;
      await fc.assert(
        fc.asyncProperty(tables, async (rows) => {
          const table = makeTable(rows, areShares);
          const { blocks, hidden, pattern } = await planOf(table);
          const [block] = blocks;
          if (!block?.cells.some((cell) => cell.primary)) return fc.pre(false);
          const cells = Uint8Array.from(block.cells, (cell) => hidden[cell.estimates[0] ?? -1] ?? 0);
          const cost = costOf(block, cells);
          if (cost > 0) partners += 1;
          expect(pattern).toBe(cost > 0 ? 'optimal' : 'none-needed');
          expect(cost).toBeCloseTo(leastByTrial(table, block, areShares), 6);
        }),
        { numRuns: 150 },
      );
      expect(partners).toBeGreaterThan(10);
    },
    60_000,
  );

  test('never costs more than the heuristic, and nothing more need be hidden', async () => {
    let cheaper = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const world = makeWorld(seed, { overlapping: seed % 2 === 0, missing: seed % 3 === 0 });
      const protection = world.sensitive ? 'sensitive' : 'protected';
      const rules = [indicator('fiske', { protection })];
      const { blocks } = await planProtection(world.estimates, rules, world.hierarchy, defaultPolicy, []);
      for (const block of blocks) {
        const start = Uint8Array.from(block.cells, (cell) => (cell.primary ? 1 : 0));
        const chosen = await chooseHidden(block, start);
        const before = Uint8Array.from(chosen);
        const { hidden, pattern } = await cheapestHidden(block, start, chosen);
        expect(chosen, `seed ${seed}`).toEqual(before);
        expect(costOf(block, hidden), `seed ${seed}`).toBeLessThanOrEqual(costOf(block, chosen));
        if (costOf(block, hidden) < costOf(block, chosen)) cheaper += 1;
        else expect(hidden, `seed ${seed}`).toEqual(chosen);
        if (costOf(block, chosen) === 0) expect(pattern).toBe('none-needed');
        const cover = coverOf(block, hidden);
        for (const component of secretComponents(block, cover))
          expect(await flawOf(block, cover, component), `seed ${seed}`).toBeNull();
      }
    }
    expect(cheaper).toBeGreaterThan(3);
  }, 60_000);

  test('three partners that close a ring', async () => {
    // The women of a0 need a partner among the women and one in a0, and those two one that serves both.
    // The men of a0 are the only other part of it; of a1 and a2 the one with fewer persons costs less.
    const table = makeTable(
      [
        [
          [3, 40],
          [30, 40],
        ],
        [
          [20, 40],
          [20, 40],
        ],
        [
          [21, 60],
          [21, 60],
        ],
      ],
      false,
    );
    const { hidden, pattern } = await planOf(table);
    const names = table.estimates
      .filter((_, at) => hidden[at] === 1)
      .map(({ key: k }) => nameOf(k.area, k.sex));
    expect(names).toEqual(['a0 women', 'a0 men', 'a1 women', 'a1 men']);
    expect(pattern).toBe('optimal');
  });
});

describe('searchRegion(block, region, start, known, effort)', () => {
  /** Twelve areas with three of four persons each, and eight with many: 3 more need not one partner. */
  const counts = [3, 2, 1, 40, 41, 42, 43, 44];
  const areas = counts.map((_, at) => `a${at}`);
  const estimates = [
    persons(
      key('kommun'),
      counts.reduce((a, b) => a + b),
    ),
    ...counts.map((count, at) => persons(key(areas[at]!), count)),
  ];

  test('says when the effort ran out, and then stands by what it was given', async () => {
    const { blocks } = await planProtection(
      [estimates[0]!, ...estimates.slice(3)],
      [indicator('fiske')],
      flat('kommun', areas.slice(2)),
      defaultPolicy,
      [],
    );
    const block = blocks[0]!;
    const start = Uint8Array.from(block.cells, (cell) => (cell.primary ? 1 : 0));
    const known = costOf(block, await chooseHidden(block, start));
    const [region = []] = regionsOf(block, [0]);
    const out = await searchRegion(block, region, start, known, effortOf(1));
    expect(out).toEqual({ hidden: null, cost: known, proved: false });
    const found = await searchRegion(block, region, start, known * 2, effortOf(10_000));
    expect(found.proved).toBe(true);
    expect(found.cost).toBeLessThanOrEqual(known);
  });

  test('is said of the edition: none needed, cheapest', async () => {
    const none = await gate(
      [persons(key('kommun'), 80), persons(key('a'), 40), persons(key('b'), 40)],
      flat('kommun', ['a', 'b']),
    );
    expect(none.summary.pattern).toBe('none-needed');
    const some = await gate(
      [persons(key('kommun'), 83), persons(key('a'), 3), persons(key('b'), 39), persons(key('c'), 41)],
      flat('kommun', ['a', 'b', 'c']),
    );
    expect(hiddenAreas(some)).toEqual(['a', 'b']);
    expect(some.summary.pattern).toBe('optimal');
  });
});
