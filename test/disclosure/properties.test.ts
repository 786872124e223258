import { describe, expect, test } from 'vitest';
import type { Published } from '../../src/disclosure/published.ts';
import { isShown } from '../../src/model/figure.ts';
import { attack, type Shown } from './attacker.ts';
import { gate, indicator } from './support.ts';
import { makeWorld, nameOf, type World, type WorldOptions } from './world.ts';

interface Scenario extends WorldOptions {
  readonly inAges?: boolean;
}

const first = Number(process.env.KUB_SEED ?? 1);
const worlds = Number(process.env.KUB_WORLDS ?? 40);

/** A world whose intervals a shortcut of the joint attack once took for proved. */
const onceLeaked = 98031;

/** The same world told in age groups instead of sexes: to a reader they are sums like any other. */
const ageOf = { total: 'total', women: '0-39', men: '40+' } as const;

/** Publishes a world; the figures come back in the order of its estimates. */
async function publishWorld(world: World, inAges: boolean): Promise<Published> {
  const protection = world.sensitive ? 'sensitive' : 'protected';
  const estimates = world.estimates.map((estimate) => {
    const { key: k } = estimate;
    return inAges ? { ...estimate, key: { ...k, sex: 'total' as const, age: ageOf[k.sex] } } : estimate;
  });
  return gate(estimates, world.hierarchy, [indicator('fiske', { protection })]);
}

/** Every leak of a world, for a reader who knows no populations and for one who knows them all. */
async function leaksOf(seed: number, options: Scenario) {
  const world = makeWorld(seed, options);
  const { figures } = await publishWorld(world, options.inAges ?? false);
  const shown = new Map<string, Shown>();
  const secrets: string[] = [];
  figures.forEach((figure, position) => {
    const name = nameOf(world.estimates[position]!.key);
    if (isShown(figure)) shown.set(name, { count: figure.count ?? 0, denominator: figure.denominator });
    if (figure.status === 'suppressed') secrets.push(name);
  });
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

describe.each<[string, Scenario]>([
  ['areas × sexes × years', {}],
  ['with overlapping geographies', { overlapping: true }],
  ['areas × ages × years', { inAges: true }],
  ['with rows missing and withheld by the source', { missing: true }],
])('no hidden figure can be computed or bounded: %s', (title, options) => {
  test(`seeds ${first} to ${first + worlds - 1}`, async () => {
    console.log(`${title}: seeds ${first} to ${first + worlds - 1}`);
    const leaks = [];
    for (let seed = first; seed < first + worlds; seed += 1) leaks.push(...(await leaksOf(seed, options)));
    leaks.push(...(await leaksOf(onceLeaked, options)));
    expect(leaks).toEqual([]);
  }, 120_000);
});
