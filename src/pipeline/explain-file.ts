import { assembleDataset, type ObservationTable } from '../dataset/assemble-dataset.ts';
import { columnRoles } from '../dataset/column-roles.ts';
import type { Hierarchy } from '../dataset/hierarchy.ts';
import { buildHierarchy } from '../dataset/hierarchy.ts';
import { mapTable } from '../dataset/map-table.ts';
import type { TableMapping } from '../dataset/table-mapping.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { EngineName } from '../engine/engine-choice.ts';
import { openEngines } from '../engine/open-engines.ts';
import type { PlanPushDown } from '../engine/push-down.ts';
import { readWithEngine } from '../engine/read-with-engine.ts';
import type { Effects, FileSystem } from '../io/effects.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Origin, RawTable } from '../sources/raw-table.ts';
import type { ReadResult } from '../sources/read-result.ts';
import type { SourceDeclaration } from '../sources/source-declaration.ts';
import type { DataSpec } from '../workspace/config-schema.ts';
import { holdsSecret, isLocation } from '../workspace/location.ts';
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';
import { type ExplainedRow, explainRows } from './explain-rows.ts';
import { absolutePath } from './import-target.ts';
import { mappingOf } from './mapping-of.ts';
import { otherAreasOf, withoutOtherAreas } from './other-areas.ts';
import { createPlanner } from './push-down.ts';
import { readAreaTable, readCatalogue } from './read-inputs.ts';
import { declarationOf } from './source-declarations.ts';
import { workspaceFiles } from './workspace-files.ts';

/** How one entry under `data:` takes a file. */
export interface FileReading {
  /** Number of the entry, counted from zero; null when no entry takes the file. */
  readonly entry: number | null;
  readonly source: string;
  readonly origin: Origin;
  /** As the file has it: every column with the texts of the first rows. */
  readonly before: {
    readonly rowCount: number;
    readonly lines: readonly number[];
    readonly columns: readonly {
      readonly name: string;
      /** Observation columns that it becomes; empty for none. */
      readonly becomes: readonly string[];
      readonly texts: readonly string[];
    }[];
    /** Observation column → the same text on every row. */
    readonly constants: Readonly<Record<string, string>>;
  };
  /** As observations; null when no entry takes the file. */
  readonly after: { readonly rowCount: number; readonly rows: readonly ExplainedRow[] } | null;
  /** Rows of the file that became no observation: not chosen, part of a total, a sum over all areas, empty. */
  readonly leftOut: { readonly count: number; readonly lines: readonly number[] };
  readonly diagnostics: readonly Diagnostic[];
}

export interface FileExplanation {
  readonly file: string;
  readonly readings: readonly FileReading[];
}

const shownBefore = 5;
const shownAfter = 10;
const shownLines = 10;

/**
 * How a file is read and what its first rows become. Takes the path from the workspace or from the working
 * folder; a table of a warehouse as kub.yaml would name it. Throws `InputError` when there is no such file.
 */
export async function explainFile(
  effects: Effects,
  request: { readonly file: string; readonly workspace?: string },
): Promise<FileExplanation> {
  const workspace = await openWorkspace(effects, request.workspace);
  const files = workspaceFiles(effects.files, workspace.folder);
  const path = await pathIn(effects, workspace, request.file);
  const ignored: Diagnostic[] = [];
  const { areas } = await readAreaTable(files, ignored);
  const { indicators } = await readCatalogue(effects, files, workspace.config, ignored);
  const { municipality } = workspace.config;
  const known = areas.some(({ id }) => id === municipality) ? buildHierarchy(areas, municipality) : null;
  const entries = workspace.data.filter((entry) => entry.path === path);
  // A file is shown as kub's own readers see it, with what they chose; a table as the build reads it.
  const engine = isLocation(path) ? workspace.config.engine : 'builtin';
  const from: FileSystem = path.startsWith('/') ? effects.files : files;
  const readings = await Promise.all(
    (entries.length > 0 ? entries : [{ path, spec: null }]).map(async ({ spec }) => {
      const reading = await explainEntry(effects, from, path, engine, spec, known, indicators);
      const entry = spec === null ? null : workspace.config.data.indexOf(spec);
      return { entry, ...reading, diagnostics: reading.diagnostics.map(workspace.place) };
    }),
  );
  return { file: path, readings };
}

/** The path in the workspace; the whole path of a file outside it. */
async function pathIn(effects: Effects, { folder, data }: Workspace, asked: string): Promise<string> {
  if (isLocation(asked)) {
    // The secret is not repeated: what is said stands in a log.
    if (holdsSecret(asked))
      throw new InputError([{ code: 'secret-in-config', severity: 'error', file: '--explain' }]);
    return asked;
  }
  const whole = absolutePath(effects, asked);
  const inside = asked.replaceAll('\\', '/').replace(/^\.\//, '');
  const candidates = [inside, ...(whole.startsWith(`${folder}/`) ? [whole.slice(folder.length + 1)] : [])];
  const declared = candidates.find((candidate) => data.some(({ path }) => path === candidate));
  if (declared !== undefined) return declared;
  const files = workspaceFiles(effects.files, folder);
  for (const candidate of candidates)
    if (!candidate.startsWith('/') && (await files.stat(candidate))?.kind === 'file') return candidate;
  if ((await effects.files.stat(whole))?.kind === 'file') return whole;
  const suggestion = nearest(inside, new Set(data.map(({ path }) => path)));
  const problem = { code: 'file-not-found', severity: 'error', file: asked } as const;
  throw new InputError([suggestion === undefined ? problem : { ...problem, suggestion }]);
}

/**
 * Everything that an engine would leave out when it builds is shown here, in the order that it builds in: the rows of
 * a table have no other numbers.
 */
function everything(hierarchy: Hierarchy | null, mapping: TableMapping | null): PlanPushDown {
  const planFor = createPlanner(hierarchy, new Map(), false).planFor(mapping, null);
  return (columns) => ({ ...planFor(columns), columns: new Set(columns.map(({ name }) => name)) });
}

async function readWhole(
  effects: Effects,
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration,
  asked: EngineName,
  planFor: PlanPushDown,
): Promise<ReadResult> {
  const engines = openEngines(effects);
  try {
    return await readWithEngine(files, engines, { path, declaration, asked, planFor });
  } finally {
    await engines.close();
  }
}

async function explainEntry(
  effects: Effects,
  files: FileSystem,
  path: string,
  engine: EngineName,
  spec: DataSpec | null,
  hierarchy: Hierarchy | null,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<Omit<FileReading, 'entry'>> {
  const { declaration, legend, problems } = spec
    ? declarationOf(spec)
    : { declaration: {}, legend: undefined, problems: [] };
  const mapping = spec ? mappingOf(spec) : null;
  const planFor = everything(hierarchy, mapping);
  const { table, diagnostics } = await readWhole(effects, files, path, declaration, engine, planFor);
  const isReadable = table.columns.length > 0;
  const all = mapping && isReadable ? mapTable(table, mapping) : { table, diagnostics: [] };
  const isOther = spec?.andra_omraden === 'hoppa_over' && hierarchy ? otherAreasOf(hierarchy) : null;
  const mapped = isOther ? { ...all, table: withoutOtherAreas(all.table, isOther) } : all;
  const observed: ObservationTable = {
    table: mapped.table,
    source: spec?.kalla ?? '',
    ...(spec?.andelar === 'brak' ? { sharesAsFractions: true } : {}),
    ...(spec?.decimal === undefined ? {} : { decimal: spec.decimal }),
    ...(legend === undefined ? {} : { legend }),
  };
  const assembled =
    spec && hierarchy && isReadable ? assembleDataset([observed], hierarchy, indicators, []) : null;
  // What the rows say of one another across files is for the check of the whole workspace.
  const ofFile = (assembled?.diagnostics ?? []).filter(({ file }) => file === path);
  return {
    source: spec?.kalla ?? '',
    origin: table.origin,
    before: before(table, mapping),
    after: assembled && {
      rowCount: mapped.table.rowCount,
      rows: explainRows(assembled.dataset, mapped.table, shownAfter),
    },
    leftOut: spec ? leftOut(table, mapped.table) : { count: 0, lines: [] },
    diagnostics: [...problems, ...diagnostics, ...mapped.diagnostics, ...ofFile],
  };
}

function before(table: RawTable, mapping: TableMapping | null): FileReading['before'] {
  const roles = columnRoles(table, mapping);
  const constants = Object.entries(mapping?.columns ?? {}).flatMap(([name, source]) =>
    source.kind === 'constant' ? [[name, source.text] as const] : [],
  );
  return {
    rowCount: table.rowCount,
    lines: [...table.lines.subarray(0, Math.min(shownBefore, table.rowCount))],
    columns: table.columns.map(({ name, codes, dictionary }, index) => ({
      name,
      becomes: roles[index] ?? [],
      texts: [...codes.subarray(0, Math.min(shownBefore, table.rowCount))].map(
        (code) => dictionary[code] ?? '',
      ),
    })),
    constants: Object.fromEntries(constants),
  };
}

function leftOut(table: RawTable, mapped: RawTable): FileReading['leftOut'] {
  const kept = new Set(mapped.lines.subarray(0, mapped.rowCount));
  const lines = [...new Set(table.lines.subarray(0, table.rowCount))].filter((line) => !kept.has(line));
  return { count: lines.length, lines: lines.slice(0, shownLines) };
}
