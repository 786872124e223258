import { codeSystem, codesBySystem, type Hierarchy } from './hierarchy.ts';

/** A bit per code, and one more, must fit in a whole number. */
const largestUnit = 29;

/**
 * Codes that every area has all of or none of: their rows may be added up before anybody sees them, for no figure
 * tells them apart. Only statistical codes that are no areas themselves, in units of at least two: an area of a
 * single code shows the row as it stands.
 *
 * @example areaUnits(hierarchy) // [['1490C1010', '1490C1020'], …]
 */
export function areaUnits({ areas, byId }: Hierarchy): readonly (readonly string[])[] {
  const owners = new Map<string, string[]>();
  for (const area of areas) {
    for (const [system, codes] of codesBySystem(area, byId)) {
      for (const code of codes) {
        const known = owners.get(code);
        if (known) known.push(`${area.id} ${system}`);
        else owners.set(code, [`${area.id} ${system}`]);
      }
    }
  }
  const units = new Map<string, string[]>();
  for (const [code, list] of owners) {
    const system = codeSystem(code);
    if (byId.has(code) || system === 'name' || new Set(list).size !== list.length) continue;
    const key = list.join('\u001f');
    const unit = units.get(key);
    if (unit) unit.push(code);
    else units.set(key, [code]);
  }
  return [...units.values()]
    .flatMap((codes) =>
      Array.from({ length: Math.ceil(codes.length / largestUnit) }, (_, index) =>
        codes.slice(index * largestUnit, (index + 1) * largestUnit),
      ),
    )
    .filter((codes) => codes.length > 1);
}
