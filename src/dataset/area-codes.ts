import type { Hierarchy } from './hierarchy.ts';
import type { KeyProblem } from './key-resolver.ts';
import { parseAreaCode } from './parse-area-code.ts';
import { foldName } from './vocabulary.ts';

/** The texts that may stand in the column `omrade`, and how one is found among them. */
export interface AreaCodes {
  /** Area ids and the codes listed for areas. */
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** The index of what a text stands for, however its producer writes it; or what is wrong with it. */
  readonly find: (text: string) => number | KeyProblem;
  /** Per index: the last year in which an area that lists the code was valid; Infinity for no end. */
  readonly lastYear: readonly number[];
}

/** Every text that may stand in the column `omrade`: area ids and the codes listed for areas. */
export function areaCodes(hierarchy: Hierarchy): AreaCodes {
  const index = new Map<string, number>();
  const lastYear: number[] = [];
  const listed = new Map<string, { readonly at: number; readonly vintages: Set<string> }[]>();
  for (const area of hierarchy.areas) {
    const end = Number(/^\d{4}/.exec(area.validTo ?? '')?.[0] ?? Number.POSITIVE_INFINITY);
    for (const name of [area.id, ...area.codes]) {
      const at = index.get(name) ?? index.size;
      index.set(name, at);
      lastYear[at] = Math.max(lastYear[at] ?? 0, end);
      const parsed = parseAreaCode(name);
      if (!parsed) continue;
      const vintage = parsed.vintage ?? area.vintage;
      const same = listed.get(parsed.code) ?? [];
      const known = same.find((entry) => entry.at === at) ?? { at, vintages: new Set<string>() };
      if (vintage !== null) known.vintages.add(vintage);
      if (!same.includes(known)) listed.set(parsed.code, [...same, known]);
    }
  }
  // Names help to suggest an id; they never stand for one.
  const byName = new Map(hierarchy.areas.map(({ id, name }) => [foldName(name), id]));
  const find = (text: string): number | KeyProblem => {
    const exact = index.get(text);
    if (exact !== undefined) return exact;
    const named = byName.get(foldName(text));
    const unknown: KeyProblem = {
      code: 'unknown-area-code',
      known: index.keys(),
      ...(named === undefined ? {} : { suggestion: named }),
    };
    const parsed = parseAreaCode(text);
    const same = parsed ? (listed.get(parsed.code) ?? []) : [];
    if (!parsed || same.length === 0) return unknown;
    const { vintage } = parsed;
    const fitting = same.filter(
      ({ vintages }) => vintage === null || vintages.size === 0 || vintages.has(vintage),
    );
    if (fitting.length === 1) return fitting[0]!.at;
    const expected = [...new Set(same.flatMap(({ vintages }) => [...vintages]))].sort().join(', ');
    return { code: 'mixed-vintages', expected };
  };
  return { names: [...index.keys()], index, find, lastYear };
}
