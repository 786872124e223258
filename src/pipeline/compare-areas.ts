import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Figure, isShown, type Sex } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Edition, openEdition, type WorkspaceOptions } from '../pipeline.ts';
import { headlineFigure } from '../report/figure-index.ts';
import { selectAreas } from './select-areas.ts';

export interface CompareOptions extends WorkspaceOptions {
  readonly areas: readonly string[];
  /** Indicator ids; all with figures for any of the areas when empty. */
  readonly indicators?: readonly string[];
  /** The latest period that any of the areas has when not given. */
  readonly period?: string;
  readonly sex?: Sex;
}

/** One indicator over the areas, each held against the last one. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly period: string;
  readonly sex: Sex;
  readonly cells: readonly {
    readonly area: Area;
    readonly figure: Figure;
    readonly comparison: Comparison | null;
  }[];
}

/**
 * The same indicators side by side. The last area named is the benchmark of the others; where it contains
 * an area, the test is against the rest of it.
 */
export async function compareAreas(
  effects: Effects,
  options: CompareOptions,
): Promise<readonly ComparedIndicator[]> {
  return compareInEdition(await openEdition(effects, options), options);
}

/** The same, in a workspace that is already open. */
export function compareInEdition(
  edition: Edition,
  options: Omit<CompareOptions, keyof WorkspaceOptions>,
): readonly ComparedIndicator[] {
  const areas = selectAreas(edition.inputs.dataset.hierarchy, options.areas);
  const known = edition.inputs.dataset.indicators;
  const asked = options.indicators ?? [];
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new InputError(unknown.map((found) => ({ code: 'unknown-indicator', severity: 'error', found })));
  }
  const indicators = [...known.values()].filter(
    (indicator) => asked.length === 0 || asked.includes(indicator.id),
  );
  return indicators.flatMap((indicator) => compareIndicator(edition, indicator, areas, options) ?? []);
}

function compareIndicator(
  { publication }: Edition,
  indicator: Indicator,
  areas: readonly Area[],
  { period: asked, sex = 'total' }: Omit<CompareOptions, keyof WorkspaceOptions>,
): ComparedIndicator | null {
  const ofSex = (area: Area): readonly Figure[] =>
    publication.index
      .of(area.id, indicator.id)
      .filter((figure) => figure.sex === sex && figure.age === 'total');
  const latest = areas.map((area) => headlineFigure(ofSex(area))).filter((figure) => figure !== null);
  const shown = latest.filter(isShown);
  const period =
    asked ??
    (shown.length > 0 ? shown : latest)
      .map((figure) => figure.period)
      .sort()
      .at(-1);
  if (period === undefined) return null;
  const figures = areas.map((area) => ofSex(area).find((figure) => figure.period === period));
  if (figures.every((figure) => figure === undefined)) return null;
  const benchmark = areas.at(-1)!;
  const cells = areas.map((area, index) => {
    const key = { area: area.id, indicator: indicator.id, period, sex, age: 'total' };
    const figure: Figure = figures[index] ?? { status: 'missing', ...key, reason: 'no-data' };
    const comparison =
      area === benchmark ? null : publication.compare(key, { kind: 'area', area: benchmark.id }).comparison;
    return { area, figure, comparison };
  });
  return { indicator, period, sex, cells };
}
