import { areaUnits } from '../dataset/area-units.ts';
import type { Hierarchy } from '../dataset/hierarchy.ts';
import { mapTable } from '../dataset/map-table.ts';
import { mergePlan, sourceColumns } from '../dataset/merge-plan.ts';
import type { TableMapping } from '../dataset/table-mapping.ts';
import type { PlanPushDown } from '../engine/push-down.ts';
import type { Indicator } from '../model/indicator.ts';
import { type IsOtherArea, withoutOtherAreas } from './other-areas.ts';

/** What of a table the workspace needs: the columns of its observations, its own areas, and of its codes the sums. */
export interface Planner {
  /** The codes of unit 1, 2, …; empty where nothing may be merged. */
  readonly units: readonly (readonly string[])[];
  /** `isOther` where rows of other areas are left out. */
  planFor(mapping: TableMapping | null, isOther: IsOtherArea | null): PlanPushDown;
}

/** Rows of one indicator and period stand together, as they do in most files; no number decides the order of rows. */
const inOrder = ['indikator', 'period', 'kon', 'alder', 'status', 'omrade'] as const;

export function createPlanner(
  hierarchy: Hierarchy | null,
  indicators: ReadonlyMap<string, Indicator>,
  mayMerge: boolean,
): Planner {
  const units = hierarchy && mayMerge ? areaUnits(hierarchy) : [];
  return {
    units,
    planFor: (mapping, isOther) => (columns) => {
      const names = columns.map(({ name }) => name);
      const isMelted = (mapping?.melts.length ?? 0) > 0;
      const sources = isMelted ? undefined : sourceColumns(names, mapping);
      const area = sources?.get('omrade');
      const merge = units.length > 0 ? mergePlan(names, mapping, indicators) : null;
      const read = sources ? [...sources.values()] : names;
      return {
        columns: new Set(read),
        order: sources ? inOrder.flatMap((column) => sources.get(column) ?? []) : names,
        merge: merge && { ...merge, units },
        leftOut:
          isOther && area !== undefined ? { column: area, choose: chooser(area, mapping, isOther) } : null,
      };
    },
  };
}

/** Which texts of a column name other areas, once they are read as kub.yaml says. */
function chooser(
  column: string,
  mapping: TableMapping | null,
  isOther: IsOtherArea,
): (texts: readonly string[]) => readonly string[] {
  return (texts) => {
    const places = Int32Array.from(texts, (_, index) => index);
    const origin = { file: '', format: 'database', choices: [] } as const;
    const table = {
      origin,
      columns: [{ name: column, codes: places, dictionary: texts }],
      rowCount: texts.length,
      lines: places,
    };
    const of = (all: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => name.toLowerCase() === 'omrade'));
    const area = mapping && {
      columns: of(mapping.columns) as TableMapping['columns'],
      translations: of(mapping.translations) as TableMapping['translations'],
      melts: [],
      kept: null,
    };
    const mapped = area ? mapTable(table, area).table : table;
    const kept = new Set(withoutOtherAreas(mapped, isOther).lines);
    const known = new Set(mapped.lines);
    // What mapping itself leaves out or cannot read is for the rows to tell.
    return texts.filter((_, index) => known.has(index) && !kept.has(index));
  };
}
