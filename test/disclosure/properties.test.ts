import { describe, expect, test } from 'vitest';
import type { Published } from '../../src/disclosure/published.ts';
import { isShown } from '../../src/model/figure.ts';
import { attack, type Shown } from './attacker.ts';
import { gate, indicator } from './support.ts';
import { makeWorld, nameOf, type World, type WorldOptions } from './world.ts';

const first = Number(process.env.KUB_SEED ?? 1);
const worlds = Number(process.env.KUB_WORLDS ?? 100);

function shownBy(published: Published): ReadonlyMap<string, Shown> {
  return new Map(
    published.figures
      .filter(isShown)
      .map((figure) => [nameOf(figure), { count: figure.count ?? 0, denominator: figure.denominator }]),
  );
}

async function publishWorld(world: World): Promise<Published> {
  const protection = world.sensitive ? 'sensitive' : 'protected';
  return gate(world.estimates, world.hierarchy, [indicator('fiske', { protection })]);
}

/** Every leak of a world, for a reader who knows no populations and for one who knows them all. */
async function leaksOf(seed: number, options: WorldOptions) {
  const world = makeWorld(seed, options);
  const published = await publishWorld(world);
  const shown = shownBy(published);
  const secrets = published.figures.filter((figure) => figure.status === 'suppressed').map(nameOf);
  const populations = new Map([...world.truth].map(([name, t]) => [name, t.denominator]));
  const need = world.sensitive ? 9 : 4;
  return [new Map<string, number>(), populations].flatMap((known) => {
    // Whoever knows that there are three persons cannot be left in more doubt than three.
    const roomOf = (name: string) => Math.min(need, known.get(name) ?? need);
    return attack(world.names, shown, known, world.sums, secrets, roomOf).map((finding) => ({
      seed,
      knowsPopulations: known.size > 0,
      ...finding,
    }));
  });
}

describe.each<[string, WorldOptions]>([
  ['areas × sexes × years', {}],
  ['with overlapping geographies', { overlapping: true }],
  ['with rows missing and withheld by the source', { missing: true }],
])('no hidden figure can be computed or bounded: %s', (title, options) => {
  test(`seeds ${first} to ${first + worlds - 1}`, async () => {
    console.log(`${title}: seeds ${first} to ${first + worlds - 1}`);
    const leaks = [];
    for (let seed = first; seed < first + worlds; seed += 1) leaks.push(...(await leaksOf(seed, options)));
    expect(leaks).toEqual([]);
  }, 120_000);
});
