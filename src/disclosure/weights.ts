import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { FigureKey } from '../model/figure.ts';

/**
 * What it costs a reader to lose a figure. Small areas and detailed breakdowns go first; the total of
 * an area costs several of its parts, and the municipality and what lies above it go last of all.
 */
export function weightOf(key: FigureKey, size: number, hierarchy: Hierarchy): number {
  const persons = 1 + Math.log2(2 + (Number.isFinite(size) ? Math.abs(size) : 0));
  const sex = key.sex === 'total' ? 4 : 1;
  const age = key.age === 'total' ? 4 : 1;
  const area = hierarchy.byId.get(key.area);
  const above = area?.parent == null || key.area === hierarchy.municipality;
  const parts = hierarchy.childrenOf.has(key.area) ? 6 : 1;
  return persons * sex * age * (above ? 1000 : parts);
}
