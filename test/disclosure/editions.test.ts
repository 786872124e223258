import { describe, expect, test } from 'vitest';
import { isShown } from '../../src/model/figure.ts';
import { attack } from './attacker.ts';
import { gate, indicator } from './support.ts';
import { makeWorld, nameOf, randomFrom } from './world.ts';

const first = Number(process.env.KUB_SEED ?? 1);
const worlds = Number(process.env.KUB_WORLDS ?? 40);

/** A first edition that lacks some totals, years or rows, and a second one that has everything. */
async function leaksOfTwoEditions(seed: number, knowsPopulations = false) {
  const world = makeWorld(seed);
  const random = randomFrom(seed + 7777);
  const left = new Set(['kommun', 'total', '2020'].filter(() => random() < 0.4));
  const early = world.estimates.filter(
    ({ key: k }) => !left.has(k.area) && !left.has(k.sex) && !left.has(k.period) && random() >= 0.1,
  );
  const rules = [indicator('fiske', { protection: world.sensitive ? 'sensitive' : 'protected' })];
  const before = await gate(early, world.hierarchy, rules);
  const after = await gate(world.estimates, world.hierarchy, rules, before.figures);
  const both = [...before.figures, ...after.figures];
  const shownIn = (figures: readonly (typeof both)[number][]) =>
    new Map(
      figures.filter(isShown).map((f) => [nameOf(f), { count: f.count ?? 0, denominator: f.denominator }]),
    );
  const shown = shownIn(both);
  const withheld = both.filter((figure) => figure.status === 'suppressed').map(nameOf);
  const reappeared = before.figures.filter((f) => f.status === 'suppressed' && shown.has(nameOf(f)));
  const secrets = [...new Set(withheld)].filter((name) => !shown.has(name));
  const populations = new Map(
    knowsPopulations ? [...world.truth].map(([name, { denominator }]) => [name, denominator]) : [],
  );
  const need = world.sensitive ? 9 : 4;
  // Whoever knows that there are three persons cannot be left in more doubt than three.
  const roomOf = (name: string) => Math.min(need, populations.get(name) ?? need);
  const attackWith = (figures: readonly (typeof both)[number][]) =>
    attack(world.names, shownIn(figures), populations, world.sums, secrets, roomOf);
  // What the first edition told, of rows that it did not have or together with the populations, cannot be taken back.
  const own = new Set(before.figures.map(nameOf));
  const told = new Set(
    attackWith(before.figures)
      .filter(({ name }) => knowsPopulations || !own.has(name))
      .map(({ name, quantity }) => `${name} ${quantity}`),
  );
  const findings = attackWith(both).filter(({ name, quantity }) => !told.has(`${name} ${quantity}`));
  return [...reappeared.map(nameOf), ...findings].map((leak) => ({ seed, leak }));
}

describe.each([
  ['from whoever has both', false],
  ['from whoever knows all populations as well', true],
])('two editions side by side give nothing away: %s', (title, knowsPopulations) => {
  test(`seeds ${first} to ${first + worlds - 1}`, async () => {
    console.log(`editions, ${title}: seeds ${first} to ${first + worlds - 1}`);
    const leaks = [];
    for (let seed = first; seed < first + worlds; seed += 1)
      leaks.push(...(await leaksOfTwoEditions(seed, knowsPopulations)));
    expect(leaks).toEqual([]);
  }, 120_000);

  // Worlds where a new total met an old figure, and one where two old figures had told of two new ones.
  test.each([44, 47, 241])(
    'seed %i',
    async (seed) => {
      expect(await leaksOfTwoEditions(seed, knowsPopulations)).toEqual([]);
    },
    60_000,
  );
});

describe('noise in the source', () => {
  test(`neither stops the build nor shows a small count: seeds ${first} to ${first + worlds - 1}`, async () => {
    for (let seed = first; seed < first + worlds; seed += 1) {
      const world = makeWorld(seed, { overlapping: seed % 2 === 0, missing: seed % 3 === 0 });
      const random = randomFrom(seed + 99);
      const noisy = world.estimates.map((estimate) => {
        if (estimate.status !== 'estimated') return estimate;
        const count = Math.max(0, (estimate.count ?? 0) + Math.floor(random() * 5) - 2);
        return estimate.measure === 'count'
          ? { ...estimate, count, value: count }
          : { ...estimate, count: Math.min(count, estimate.denominator ?? 0) };
      });
      const { figures } = await gate(noisy, world.hierarchy);
      const small = figures.filter(isShown).filter(({ count }) => count !== null && count > 0 && count < 5);
      expect(small, `seed ${seed}`).toEqual([]);
    }
  }, 120_000);
});
