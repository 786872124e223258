import type { Links } from './links.ts';

/**
 * Indicators in the smallest sets that no link crosses: those that count the same persons or are about the same
 * ones, that are others' denominators or that add up to one another stand in one set. In the order given.
 *
 * @example tiedIndicators(['a', 'b', 'c'], links) // [Set {'a', 'c'}, Set {'b'}] where c is made of a
 */
export function tiedIndicators(
  indicators: readonly string[],
  { twinOf, denominatorsOf, samePersons, unions }: Links,
): readonly ReadonlySet<string>[] {
  const sets = new Map(indicators.map((indicator) => [indicator, new Set([indicator])]));
  const tie = (members: readonly string[]): void => {
    const joined = new Set(members.flatMap((member) => [...(sets.get(member) ?? [])]));
    for (const member of joined) sets.set(member, joined);
  };
  for (const [indicator, { indicator: leader }] of twinOf) tie([leader, indicator]);
  for (const [counted, users] of denominatorsOf) tie([counted, ...users]);
  for (const [indicator, first] of samePersons) tie([first, indicator]);
  for (const { whole, parts } of unions) tie(whole === null ? parts : [whole, ...parts]);
  return [...new Set(sets.values())];
}
