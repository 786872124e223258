import { parsePeriod } from '../model/period.ts';

export function sexAtoms(sex: string): readonly string[] {
  return sex === 'total' ? ['women', 'men'] : [sex];
}

interface Ages {
  readonly from: number;
  readonly to: number;
}

/** "65+" and "16-84" cut at every limit that occurs; `total` is all of them and, where they are fewer, a rest. */
export function ageAtoms(labels: Iterable<string>, isWhole: boolean): ReadonlyMap<string, readonly string[]> {
  const groups = [...new Set(labels)].filter((label) => label !== 'total');
  const ranges = groups.map((label): readonly [string, Ages | null] => [label, agesOf(label)]);
  const limits = new Set<number>();
  for (const [, range] of ranges) if (range) limits.add(range.from).add(range.to + 1);
  const cuts = [...limits].sort((a, b) => a - b);
  const atoms = new Map<string, readonly string[]>();
  for (const [label, range] of ranges) {
    atoms.set(
      label,
      range ? cuts.filter((cut) => cut >= range.from && cut <= range.to).map((cut) => `${cut}`) : [label],
    );
  }
  const all = [...new Set([...atoms.values()].flat())];
  return atoms.set('total', all.length === 0 ? ['all'] : isWhole ? all : [...all, '[rest]']);
}

function agesOf(label: string): Ages | null {
  const open = /^(\d{1,3})\s*\+$/.exec(label);
  if (open) return { from: Number(open[1]), to: 199 };
  const closed = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(label);
  if (!closed) return null;
  return { from: Number(closed[1]), to: Number(closed[2] ?? closed[1]) };
}

/** Years of a period of several years; a period that is no sum of years stands alone. */
export function periodAtoms(label: string, isSum: boolean): readonly string[] {
  const period = parsePeriod(label);
  if (!isSum || period?.kind !== 'years') return [label];
  return Array.from({ length: period.to - period.from + 1 }, (_, index) => String(period.from + index));
}
