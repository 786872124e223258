import { assembleDataset } from '../dataset/assemble-dataset.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { buildHierarchy } from '../dataset/hierarchy.ts';
import { type AreaReading, readAreas } from '../dataset/read-areas.ts';
import { type IndicatorReading, readIndicators } from '../dataset/read-indicators.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { EngineName, EngineRecord } from '../engine/engine-choice.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods } from '../model/period.ts';
import type { Origin } from '../sources/raw-table.ts';
import type { Config } from '../workspace/config.ts';
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';
import { checkLook, readLogo } from './check-look.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkThemes } from './check-themes.ts';
import { type HumanInputs, readHumanInputs } from './read-human-inputs.ts';
import { readShapes, type Shapes } from './read-shapes.ts';
import { readTable } from './read-table.ts';
import { readTables } from './read-tables.ts';
import { type WorkspaceFiles, workspaceFiles } from './workspace-files.ts';

/** Everything a workspace holds, read and checked. CONFIDENTIAL: holds raw observations. */
export interface Inputs {
  readonly workspace: Workspace;
  readonly config: Config;
  readonly dataset: Dataset;
  readonly human: HumanInputs;
  /** Lines of the workspace's own `indikatorer.csv`, by indicator. */
  readonly indicatorLines: ReadonlyMap<string, number>;
  readonly shapes: Shapes;
  /** Data URI of the logotype; empty for none. */
  readonly logo: string;
  /** How each data file was read. */
  readonly origins: readonly Origin[];
  /** Which engine read each of them, and why. */
  readonly engines: readonly EngineRecord[];
  readonly files: WorkspaceFiles;
}

export interface InputReading {
  /** Null when an error makes the rest meaningless. */
  readonly inputs: Inputs | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface InputOptions {
  readonly workspace?: string;
  /** The workspace itself, where it has been opened. */
  readonly opened?: Workspace;
  /** What reads the data; as in kub.yaml when not given. */
  readonly engine?: EngineName;
  /** Rows that no figure tells apart may be added up before they are read. Explaining a figure needs each. */
  readonly mayMerge?: boolean;
}

/** Reads the whole workspace. All problems of all files are collected; `kub.yaml` that cannot be read throws. */
export async function readInputs(effects: Effects, options: InputOptions): Promise<InputReading> {
  const workspace = options.opened ?? (await openWorkspace(effects, options.workspace));
  const reading = await readAll(effects, workspace, options);
  return { ...reading, diagnostics: reading.diagnostics.map(workspace.place) };
}

async function readAll(
  effects: Effects,
  workspace: Workspace,
  { engine = workspace.config.engine, mayMerge = false }: InputOptions,
): Promise<InputReading> {
  const { config } = workspace;
  const files = workspaceFiles(effects.files, workspace.folder);
  const diagnostics: Diagnostic[] = [...workspace.diagnostics];
  const { areas, lines } = await readAreaTable(files, diagnostics);
  const { indicators, ownLines } = await readCatalogue(effects, files, config, diagnostics);
  checkConfig(config, areas, indicators, diagnostics);
  const isPlaced = areas.some((area) => area.id === config.municipality);
  const hierarchy = isPlaced ? buildHierarchy(areas, config.municipality) : null;
  const request = { workspace, files, hierarchy, indicators, engine };
  let read = await readTables(effects, { ...request, mayMerge });
  if (!hierarchy) return { inputs: null, diagnostics: [...diagnostics, ...read.diagnostics] };
  let assembled = assembleDataset(read.tables, hierarchy, indicators, read.sources);
  if (assembled.rowsNeeded) {
    read = await readTables(effects, { ...request, mayMerge: false });
    assembled = assembleDataset(read.tables, hierarchy, indicators, read.sources);
  }
  const { dataset } = assembled;
  // Of an area without codes the dataset knows the id; the line is where it was read.
  const placed = assembled.diagnostics.map((one) => {
    const line = one.code === 'area-without-codes' ? lines.get(one.found ?? '') : undefined;
    return line === undefined ? one : { ...one, line };
  });
  diagnostics.push(...read.diagnostics, ...placed);
  diagnostics.push(...checkProfiles(config, dataset));
  const human = await readHumanInputs(
    workspace,
    files,
    hierarchy,
    indicators,
    newestPeriods(dataset),
    diagnostics,
  );
  const shapes = await readShapes(files, diagnostics);
  await checkLook(effects, workspace, diagnostics);
  const logo = await readLogo(config, files, diagnostics);
  const { origins, engines } = read;
  const told = { config, dataset, human, indicatorLines: ownLines, shapes, logo, origins, engines };
  return { inputs: { workspace, files, ...told }, diagnostics };
}

function newestPeriods({ slices }: Dataset): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { indicator, period } of slices) {
    const known = newest.get(indicator);
    if (known === undefined || comparePeriods(period, known) > 0) newest.set(indicator, period);
  }
  return newest;
}

export async function readAreaTable(
  files: WorkspaceFiles,
  diagnostics: Diagnostic[],
): Promise<Pick<AreaReading, 'areas' | 'lines'>> {
  const table = await readTable(files, 'omraden.csv', diagnostics);
  if (!table) {
    if (!(await files.stat('omraden.csv')))
      diagnostics.push({ code: 'file-not-found', severity: 'error', file: 'omraden.csv' });
    return { areas: [], lines: new Map() };
  }
  const reading = readAreas(table);
  diagnostics.push(...reading.diagnostics);
  return reading;
}

export async function readCatalogue(
  effects: Effects,
  files: WorkspaceFiles,
  config: Config,
  diagnostics: Diagnostic[],
): Promise<Pick<IndicatorReading, 'indicators' | 'ownLines'>> {
  const catalogue = workspaceFiles(effects.files, `${effects.packageFolder}/data/katalog`);
  const builtIn = await readTable(catalogue, 'indikatorer.csv', diagnostics);
  if (!builtIn) throw new Error('readCatalogue: the built-in catalogue is missing from the package');
  const own = await readTable(files, 'indikatorer.csv', diagnostics);
  const reading = readIndicators(builtIn, own);
  diagnostics.push(...reading.diagnostics, ...checkThemes(config, reading.indicators, reading.ownLines));
  return reading;
}

function checkConfig(
  config: Config,
  areas: readonly Area[],
  indicators: ReadonlyMap<string, Indicator>,
  diagnostics: Diagnostic[],
): void {
  const ids = areas.map((area) => area.id);
  const unknown = (code: Diagnostic['code'], field: string, found: string, known: Iterable<string>): void => {
    const suggestion = nearest(found, known);
    const base = { code, severity: 'error' as const, file: 'kub.yaml', field, found };
    diagnostics.push({ ...base, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  if (areas.length > 0 && !ids.includes(config.municipality))
    unknown('unknown-area', 'kommun', config.municipality, ids);
  const lists = [
    ...config.themes.map((theme) => ({ field: `teman.${theme.id}`, list: theme.indicators ?? [] })),
    { field: 'bakgrund', list: config.background ?? [] },
    ...[...config.profiles.values()].map((p) => ({ field: `profiler.${p.id}`, list: p.indicators ?? [] })),
  ];
  for (const { field, list } of lists) {
    for (const id of list)
      if (!indicators.has(id)) unknown('unknown-indicator', field, id, indicators.keys());
  }
}
