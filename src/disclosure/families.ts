import type { Hierarchy } from '../dataset/hierarchy.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Dimension } from './draft.ts';

/** Dimension values → the smallest units they cover. Values that cover nothing else are left out. */
export type Family = ReadonlyMap<string, readonly string[]>;

/** The family of one dimension's values. */
export function dimensionFamily(
  dimension: Dimension,
  values: Iterable<string>,
  hierarchy: Hierarchy,
): Family {
  if (dimension === 'area') return areaFamily(values, hierarchy);
  if (dimension === 'sex') return sexFamily(values);
  return dimension === 'age' ? ageFamily(values) : periodFamily(values);
}

/** Areas, the outermost first: of two areas made of the same units the outer one is the whole. */
export function areaFamily(areas: Iterable<string>, hierarchy: Hierarchy): Family {
  const depthOf = (id: string): number => {
    let depth = 0;
    for (let area = hierarchy.byId.get(id); area?.parent != null && depth < 50; depth += 1) {
      area = hierarchy.byId.get(area.parent);
    }
    return depth;
  };
  const ordered = [...areas].map((id) => ({ id, depth: depthOf(id) })).sort((a, b) => a.depth - b.depth);
  return new Map(ordered.map(({ id }) => [id, hierarchy.members.get(id) ?? [id]]));
}

export function sexFamily(sexes: Iterable<string>): Family {
  return new Map([...sexes].map((sex) => [sex, sex === 'total' ? ['women', 'men'] : [sex]]));
}

/**
 * Age groups cut at every limit that occurs. `total` is everything the groups cover: whether
 * something is left outside them is seen from the numbers. A label that is no age ("okänd") is a
 * unit of its own.
 */
export function ageFamily(labels: Iterable<string>): Family {
  const ranges = new Map([...labels].filter((label) => label !== 'total').map((l) => [l, parseAge(l)]));
  const limits = new Set<number>();
  for (const range of ranges.values()) if (range) limits.add(range.from).add(range.to + 1);
  const cuts = [...limits].sort((a, b) => a - b);
  const atomsOf = (label: string, range: { from: number; to: number } | null): string[] =>
    range ? cuts.filter((cut) => cut >= range.from && cut <= range.to).map((cut) => `age ${cut}`) : [label];
  const family = new Map([...ranges].map(([label, range]) => [label, atomsOf(label, range)]));
  const total = [...new Set([...family.values()].flat())];
  return new Map([['total', total], ...family]);
}

/** Whether age groups that do not overlap are every age there is, without a gap. */
export function isEveryAge(labels: readonly string[]): boolean {
  const ranges = labels.map(parseAge);
  if (ranges.includes(null)) return false;
  let next = 0;
  for (const range of ranges.sort((a, b) => a!.from - b!.from)) {
    if (range!.from !== next) return false;
    next = range!.to + 1;
  }
  return next === Number.MAX_SAFE_INTEGER;
}

/** "16-84", "65+", "85–w", "0": first and last year of age. */
export function parseAge(label: string): { readonly from: number; readonly to: number } | null {
  const open = /^(\d{1,3})\s*(?:\+|[-–]\s*w?)$/i.exec(label);
  if (open) return { from: Number(open[1]), to: Number.MAX_SAFE_INTEGER - 1 };
  const closed = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?:\s*år)?$/.exec(label);
  if (!closed) return null;
  const from = Number(closed[1]);
  const to = Number(closed[2] ?? closed[1]);
  return from <= to ? { from, to } : null;
}

/**
 * Calendar years and runs of them; in quarters or months where any figure is given so finely. School
 * years stand alone.
 */
export function periodFamily(labels: Iterable<string>): Family {
  const periods = [...labels].flatMap((label) => parsePeriod(label) ?? []);
  const has = (kind: Period['kind']) => periods.some((period) => period.kind === kind);
  const perYear = has('month') ? 12 : has('quarter') ? 4 : 1;
  const parts = Array.from({ length: perYear }, (_, index) => index);
  const family = new Map<string, readonly string[]>();
  for (const { label, kind, from, to } of periods) {
    if (kind === 'school-year') continue;
    const part =
      kind === 'quarter' ? Number(label.slice(-1)) : kind === 'month' ? Number(label.slice(-2)) : 0;
    const length = perYear / (kind === 'quarter' ? 4 : kind === 'month' ? 12 : 1);
    const own = part === 0 ? parts : parts.slice((part - 1) * length, part * length);
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const unit = (year: number, index: number) =>
      perYear === 1 ? String(year) : `${year} ${index + 1}/${perYear}`;
    family.set(
      label,
      years.flatMap((year) => own.map((index) => unit(year, index))),
    );
  }
  return family;
}
