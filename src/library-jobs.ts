import type { AuditResult } from './audit/audit-folder.ts';
import { machineEffects } from './cli/effects.ts';
import { kubVersion } from './cli/version.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { ComparedEditions } from './diff/compare-editions.ts';
import type { Report } from './model/report.ts';
import type { BuildOutcome, BuildRequest } from './pipeline/build-request.ts';
import type { Examination } from './pipeline/examine-machine.ts';
import type { ExportOptions } from './pipeline/export-figures.ts';
import type { FileImport, KoladaImport, PxwebImport } from './pipeline/import-data.ts';
import type { ListingName } from './pipeline/listing-names.ts';
import type { ListingRow } from './pipeline/listing-row.ts';
import type { SchemaName } from './pipeline/schemas.ts';
import type { ImportOutcome, Provenance } from './pipeline/write-import.ts';
import type { Preview, PreviewRequest } from './preview/serve-preview.ts';

/** Builds reports into files, as `kub build` does. Throws InputError when the input has errors. */
export async function buildEdition(
  request: Partial<Omit<BuildRequest, 'kubVersion'>> = {},
): Promise<BuildOutcome> {
  const { buildWorkspace } = await import('./pipeline/build-workspace.ts');
  return await buildWorkspace(machineEffects(), {
    areas: [],
    formats: ['html'],
    out: 'out',
    ...request,
    kubVersion,
  });
}

/** Every published figure, or those of some areas and indicators, as the content of one file. */
export async function exportFigures(
  options: Partial<ExportOptions> & Pick<ExportOptions, 'format'>,
): Promise<Uint8Array | string> {
  const exporting = await import('./pipeline/export-figures.ts');
  const defaults = { areas: [], indicators: [], language: 'sv' } as const;
  return await exporting.exportFigures(machineEffects(), { ...defaults, ...options });
}

/** A stored `report.json` of this or any earlier format. Throws InputError when it is none. */
export async function readReport(path: string): Promise<Report> {
  const stored = await import('./pipeline/render-stored.ts');
  return await stored.readReport(machineEffects(), path);
}

/**
 * What changed between two editions that stand as files, and why; `giveAways` is what they disclose together,
 * and is for the publisher alone.
 *
 * @param out folder that both may stand in, by name; else they are folders of their own
 */
export async function compareEditions(old: string, now: string, out = 'out'): Promise<ComparedEditions> {
  const [{ findEdition }, { readComparable }, diff] = await Promise.all([
    import('./edition/find-edition.ts'),
    import('./edition/read-comparable.ts'),
    import('./diff/compare-editions.ts'),
  ]);
  const effects = machineEffects();
  const before = await readComparable(effects, await findEdition(effects, old, out));
  return diff.compareEditions(before, await readComparable(effects, await findEdition(effects, now, out)));
}

/** Writes the pages of a site into the folder of a built edition, the last in `out` when none is named. */
export async function buildSite(
  options: {
    readonly out?: string;
    readonly edition?: string;
    readonly language?: 'sv' | 'en';
    /** Where it will stand, with a slash at the end; empty when that is not known. */
    readonly address?: string;
  } = {},
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const [{ findEdition, lastEdition }, { readEdition }, { writeSite }] = await Promise.all([
    import('./edition/find-edition.ts'),
    import('./edition/read-edition.ts'),
    import('./site/write-site.ts'),
  ]);
  const effects = machineEffects();
  const { out = 'out', edition, language = 'sv', address = '' } = options;
  const folder =
    edition === undefined ? await lastEdition(effects, out) : await findEdition(effects, edition, out);
  return {
    folder,
    files: await writeSite(effects, await readEdition(effects, folder), language, address),
  };
}

/** Attacks a folder of outputs, knowing only the files in it. */
export async function auditOutput(folder: string): Promise<AuditResult> {
  const [{ auditFolder }, { absoluteFolder }] = await Promise.all([
    import('./audit/audit-folder.ts'),
    import('./edition/find-edition.ts'),
  ]);
  const effects = machineEffects();
  return await auditFolder(effects.files, absoluteFolder(effects, folder));
}

/** A new workspace with commented examples in an empty folder; gives the paths written. */
export async function initWorkspace(
  folder: string,
  codes?: { readonly municipality: string; readonly list: string },
): Promise<readonly string[]> {
  const init = await import('./pipeline/init-workspace.ts');
  return await init.initWorkspace(machineEffects(), { folder, ...(codes === undefined ? {} : { codes }) });
}

/** What a workspace holds of one kind, as texts. */
export async function listWorkspace(
  what: ListingName,
  options: { readonly workspace?: string; readonly search?: string } = {},
): Promise<readonly ListingRow[]> {
  const list = await import('./pipeline/list-workspace.ts');
  return await list.listWorkspace(machineEffects(), what, options);
}

/** What this machine has of what kub needs, and why it cannot make PDF if it cannot: what `kub doctor` tells. */
export async function examineMachine(): Promise<Examination> {
  const examining = await import('./pipeline/examine-machine.ts');
  return await examining.examineMachine(machineEffects(), kubVersion);
}

/**
 * Serves the pages of a workspace to this machine alone and makes them anew as files change, until it is closed.
 * Null when the port that was asked for is taken.
 */
export async function previewWorkspace(
  options: Partial<Omit<PreviewRequest, 'folder' | 'kubVersion'>> & { readonly workspace?: string } = {},
): Promise<Preview | null> {
  const [{ servePreview }, { openWorkspace }] = await Promise.all([
    import('./preview/serve-preview.ts'),
    import('./workspace/open-workspace.ts'),
  ]);
  const effects = machineEffects();
  const { workspace, ...request } = options;
  const { folder, config } = await openWorkspace(effects, workspace);
  return await servePreview(effects, { language: config.language, ...request, folder, kubVersion });
}

/** JSON Schema of a file that kub reads or writes: what `kub schema NAME` prints. */
export async function jsonSchema(name: SchemaName): Promise<Record<string, unknown>> {
  const { jsonSchemas } = await import('./pipeline/schemas.ts');
  return jsonSchemas[name]();
}

/** A canonical CSV with its provenance beside it. */
export interface ImportedFile {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly provenance: Provenance;
  readonly diagnostics: readonly Diagnostic[];
}

type Given<Request> = Omit<Request, 'kubVersion'>;

/** Brings measures of municipalities from Kolada into the workspace. */
export async function importFromKolada(
  request: Pick<KoladaImport, 'kpis' | 'municipalities'> & Partial<Given<KoladaImport>>,
): Promise<ImportedFile> {
  const imports = await import('./pipeline/import-data.ts');
  const defaults = { years: [], acceptedTitles: [], indicators: new Map<string, string>() };
  return importedFile(
    await imports.importFromKolada(machineEffects(), { ...defaults, ...request, kubVersion }),
  );
}

/** Brings a table from a PxWeb server into the workspace. */
export async function importFromPxweb(request: Partial<Given<PxwebImport>>): Promise<ImportedFile> {
  const imports = await import('./pipeline/import-data.ts');
  const defaults = { query: [], language: 'sv' } as const;
  return importedFile(
    await imports.importFromPxweb(machineEffects(), { ...defaults, ...request, kubVersion }),
  );
}

/** Brings a file of any format that kub reads into the workspace. */
export async function importFromFile(
  request: Pick<FileImport, 'file'> & Partial<Given<FileImport>>,
): Promise<ImportedFile> {
  const imports = await import('./pipeline/import-data.ts');
  return importedFile(
    await imports.importFromFile(machineEffects(), { declaration: {}, ...request, kubVersion }),
  );
}

function importedFile({ imported, target, provenance }: ImportOutcome): ImportedFile {
  const { rowCount, columns, diagnostics } = imported;
  return { file: target.csv, rows: rowCount, columns, provenance, diagnostics };
}
