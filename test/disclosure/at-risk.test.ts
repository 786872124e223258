import { describe, expect, test } from 'vitest';
import { auditFigures } from '../../src/disclosure/audit.ts';
import { DisclosureError } from '../../src/disclosure/disclosure-error.ts';
import { figureOf } from '../../src/disclosure/figure-of.ts';
import { planProtection } from '../../src/disclosure/plan.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import type { Figure } from '../../src/model/figure.ts';
import { flat, indicator, key, share } from './support.ts';
import { makeWorld, randomFrom } from './world.ts';

const worlds = Number(process.env.KUB_WORLDS ?? 40);

/** Something shown earlier makes the gate write down every sum, whether or not there is anything to hide. */
const earlier: Figure = {
  ...(figureOf(share(key('annan-plats', { indicator: 'annat' }), 50, 100), false) as Figure & {
    status: 'shown';
  }),
};

const hierarchy = flat('kommun', ['a', 'b', 'c']);
const ample = [
  share(key('a'), 30, 470),
  share(key('b'), 23, 480),
  share(key('c'), 61, 490),
  share(key('kommun'), 114, 1440),
];
const indicators = [indicator('fiske')];
const plan = (estimates: readonly Estimate[]) =>
  planProtection(estimates, indicators, hierarchy, defaultPolicy, []);

describe('triage(input, rulesOf)', () => {
  test('figures that are all large and add up need no sums', async () => {
    expect([...(await plan(ample)).plain]).toEqual(['fiske']);
  });

  test.each([
    ['a small count', [share(key('a'), 3, 470), ...ample.slice(1, 3), share(key('kommun'), 87, 1440)]],
    ['a missing area', ample.slice(1)],
    // 1 443 persons, of whom 1 440 in the areas: three live where no area is described.
    ['a small rest', [...ample.slice(0, 3), share(key('kommun'), 124, 1470)]],
  ])('%s is looked into', async (_, estimates) => {
    expect((await plan(estimates)).plain.size).toBe(0);
  });

  test('a figure that is hidden where nothing needed to be stops the build', async () => {
    const { blocks, links, earlier, plain } = await plan(ample);
    const facts = { estimates: ample, hierarchy, links, earlier };
    const figures = ample.map((estimate, position) => figureOf(estimate, position === 1));
    await expect(auditFigures(blocks, facts, figures, plain)).rejects.toThrow(DisclosureError);
    const shown = ample.map((estimate) => figureOf(estimate, false));
    await expect(auditFigures(blocks, facts, shown, plain)).resolves.toBeUndefined();
  });

  test(`hides the same as when every sum is written down: seeds 1 to ${worlds}`, async () => {
    let plainWorlds = 0;
    for (let seed = 1; seed <= worlds; seed += 1) {
      const world = makeWorld(seed, { overlapping: seed % 3 === 0, missing: seed % 4 === 0 });
      const random = randomFrom(seed);
      // A second indicator of the same persons, often with nothing small in it, and a third apart from both.
      const larger = (factor: number, id: string) =>
        world.estimates.map((estimate): Estimate => {
          const renamed = { ...estimate, key: { ...estimate.key, indicator: id } };
          if (renamed.status !== 'estimated' || renamed.count === null) return renamed;
          return {
            ...renamed,
            count: renamed.count * factor,
            denominator: (renamed.denominator ?? 0) * factor,
          };
        });
      const estimates = [
        ...world.estimates,
        ...larger(1 + Math.floor(40 * random()), 'bad'),
        ...larger(50, 'lek'),
      ];
      const known = ['fiske', 'bad', 'lek'].map((id) => indicator(id));
      const of = (previous: readonly Figure[]) =>
        publish(estimates, known, world.hierarchy, defaultPolicy, previous);
      const [quick, thorough] = [await of([]), await of([earlier])];
      expect({ seed, figures: quick.figures }).toEqual({ seed, figures: thorough.figures });
      const { plain } = await planProtection(estimates, known, world.hierarchy, defaultPolicy, []);
      if (plain.size > 0) plainWorlds += 1;
    }
    // Otherwise nothing was compared.
    expect(plainWorlds).toBeGreaterThan(worlds / 10);
  }, 180_000);
});
