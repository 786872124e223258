import type { ObservationTable } from '../dataset/assemble-dataset.ts';
import type { Hierarchy } from '../dataset/hierarchy.ts';
import { mapTable } from '../dataset/map-table.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineName, EngineRecord } from '../engine/engine-choice.ts';
import { openEngines } from '../engine/open-engines.ts';
import { readWithEngine } from '../engine/read-with-engine.ts';
import type { Effects } from '../io/effects.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Source } from '../model/report.ts';
import type { Origin } from '../sources/raw-table.ts';
import { isLocation } from '../workspace/location.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { mappingOf } from './mapping-of.ts';
import { otherAreasOf, withoutOtherAreas } from './other-areas.ts';
import { createPlanner } from './push-down.ts';
import { declarationOf } from './source-declarations.ts';
import { tableHash } from './table-hash.ts';
import { unitsOfLines } from './units-of-lines.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface TablesReading {
  readonly tables: readonly ObservationTable[];
  readonly sources: readonly Source[];
  /** How each file or table was read, in the order of `tables`. */
  readonly origins: readonly Origin[];
  readonly engines: readonly EngineRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface TablesRequest {
  readonly workspace: Workspace;
  readonly files: WorkspaceFiles;
  /** Null where omraden.csv cannot be used: then every row is read. */
  readonly hierarchy: Hierarchy | null;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly engine: EngineName;
  /** Whether rows that no figure tells apart may be added up before they are read. */
  readonly mayMerge: boolean;
}

/** Reads every file and table under `data:` with the engine that fits it. */
export async function readTables(effects: Effects, request: TablesRequest): Promise<TablesReading> {
  const engines = openEngines(effects);
  const diagnostics: Diagnostic[] = [];
  const tables: ObservationTable[] = [];
  const records: EngineRecord[] = [];
  const sources = new Map<string, Source>();
  const others = request.hierarchy && otherAreasOf(request.hierarchy);
  const planner = createPlanner(request.hierarchy, request.indicators, request.mayMerge);
  try {
    for (const { path, spec } of request.workspace.data) {
      const { declaration, legend, problems } = declarationOf(spec);
      const mapping = mappingOf(spec);
      const isOther = spec.andra_omraden === 'hoppa_over' ? others : null;
      const reading = await readWithEngine(request.files, engines, {
        path,
        declaration,
        asked: request.engine,
        planFor: planner.planFor(mapping, isOther),
      });
      const hash = isLocation(path) ? { sha256: tableHash(reading.table) } : {};
      records.push({ ...reading.record, ...hash });
      diagnostics.push(...problems, ...reading.diagnostics);
      // Of a file that could not be read at all everything is said; that it lacks every column is not news.
      if (reading.table.columns.length === 0 && reading.diagnostics.length > 0) continue;
      const mapped = mapping ? mapTable(reading.table, mapping) : { table: reading.table, diagnostics: [] };
      diagnostics.push(...mapped.diagnostics);
      const table = isOther ? withoutOtherAreas(mapped.table, isOther) : mapped.table;
      const units = reading.units && unitsOfLines(reading.units, reading.table.lines, table.lines);
      tables.push({
        table,
        source: sourceId(sources, spec),
        ...(spec.andelar === 'brak' ? { sharesAsFractions: true } : {}),
        ...(spec.decimal === undefined ? {} : { decimal: spec.decimal }),
        ...(legend === undefined ? {} : { legend }),
        ...(units ? { merged: { units, members: planner.units } } : {}),
      });
    }
  } finally {
    await engines.close();
  }
  const origins = tables.map(({ table }) => table.origin);
  return { tables, sources: [...sources.values()], origins, engines: records, diagnostics };
}

/** Entries of `kub.yaml` that name the same source are one source. */
function sourceId(sources: Map<string, Source>, spec: Workspace['data'][number]['spec']): string {
  const made: Omit<Source, 'id'> = {
    name: spec.kalla,
    licence: spec.licens ?? '',
    retrieved: spec.hamtad ?? '',
    note: spec.anmarkning ?? '',
  };
  const same = [...sources.values()].find(
    (source) =>
      source.name === made.name &&
      source.licence === made.licence &&
      source.retrieved === made.retrieved &&
      source.note === made.note,
  );
  if (same) return same.id;
  const id = `kalla-${sources.size + 1}`;
  sources.set(id, { id, ...made });
  return id;
}
