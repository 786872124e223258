import type { Area } from '../model/area.ts';

/** From the nearest parent upwards. */
export function ancestorsOf(area: Area, areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  let next = area.parent;
  while (next !== null) {
    const parent = areas.find((candidate) => candidate.id === next);
    if (!parent || found.includes(parent)) break;
    found.push(parent);
    next = parent.parent;
  }
  return found;
}

/** The areas directly under an area; for a group without any, the areas whose codes all lie within it. */
export function partsOf(area: Area, areas: readonly Area[]): Area[] {
  const children = areas.filter((candidate) => candidate.parent === area.id);
  if (children.length > 0 || area.level !== 'group') return children;
  const codes = new Set(area.codes);
  const within = areas.filter(
    (candidate) =>
      candidate.id !== area.id &&
      candidate.codes.length > 0 &&
      (codes.has(candidate.id) || candidate.codes.every((code) => codes.has(code))),
  );
  // Parts of parts would be counted twice.
  return within.filter((part) => !within.some((other) => other.id === part.parent));
}

/**
 * Whether something that covers `covered` concerns the area: the area itself, what it is part of
 * (a municipality-wide or digital intervention, a group of areas) and what it is made of. No areas means all.
 */
export function concerns(covered: readonly string[], area: Area, areas: readonly Area[]): boolean {
  if (covered.length === 0 || covered.includes(area.id)) return true;
  if (ancestorsOf(area, areas).some((ancestor) => covered.includes(ancestor.id))) return true;
  if (partsOf(area, areas).some((part) => covered.includes(part.id))) return true;
  const groups = areas.filter(({ id, level }) => level === 'group' && covered.includes(id));
  return groups.some((group) => partsOf(group, areas).some((part) => part.id === area.id));
}
