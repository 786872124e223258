import { type Client, createClient } from '../connectors/client.ts';
import { importError } from '../connectors/import-error.ts';
import { importFile } from '../connectors/import-file.ts';
import type { Imported } from '../connectors/imported.ts';
import { importKolada } from '../connectors/kolada/import-kolada.ts';
import type { ColumnMapping } from '../connectors/map-columns.ts';
import { defaultPxwebBase, pxwebAddress, tableAddress } from '../connectors/pxweb/address.ts';
import { importPxweb } from '../connectors/pxweb/import-pxweb.ts';
import { askedFormat, parseQuery } from '../connectors/pxweb/query.ts';
import type { Effects } from '../io/effects.ts';
import type { SourceDeclaration } from '../sources/source-declaration.ts';
import { koladaMeasures } from './import-measures.ts';
import { absolutePath, fileName, importTarget, importWorkspace } from './import-target.ts';
import { type ImportOutcome, writeImport } from './write-import.ts';

/** What every import is told. */
export interface ImportOptions {
  readonly kubVersion: string;
  readonly workspace?: string;
  /** A CSV file, or a folder. */
  readonly out?: string;
  readonly dryRun?: boolean;
}

export interface KoladaImport extends ImportOptions {
  readonly kpis: readonly string[];
  readonly municipalities: readonly string[];
  readonly years: readonly string[];
  readonly baseUrl?: string;
  readonly acceptedTitles: readonly string[];
  /** Kolada's id → id of the indicator, for measures that the catalogue lacks. */
  readonly indicators: ReadonlyMap<string, string>;
}

export interface PxwebImport extends ImportOptions {
  readonly url?: string;
  readonly table?: string;
  readonly baseUrl?: string;
  /** Texts `Region=1490`, JSON, or the name of a file with JSON. */
  readonly query: readonly string[];
  readonly language: 'sv' | 'en';
  readonly mapping?: ColumnMapping;
}

export interface FileImport extends ImportOptions {
  readonly file: string;
  readonly declaration: SourceDeclaration;
  readonly mapping?: ColumnMapping;
  readonly source?: string;
  readonly licence?: string;
}

const koladaBase = 'https://api.kolada.se/v3';

/** Brings measures of municipalities from Kolada into the workspace. */
export async function importFromKolada(effects: Effects, request: KoladaImport): Promise<ImportOutcome> {
  const workspace = await importWorkspace(effects, request.workspace);
  const measures = await koladaMeasures(effects, workspace);
  const kpis = [...new Set(request.kpis.map((id) => id.toUpperCase()))];
  const imported = await importKolada(clientOf(effects, request), {
    base: (request.baseUrl ?? koladaBase).replace(/\/+$/, ''),
    kpis,
    municipalities: [...new Set(request.municipalities)],
    years: [...new Set(request.years)],
    measures,
    named: new Map([...request.indicators].map(([kpi, id]) => [kpi.toUpperCase(), id])),
    acceptedTitles: request.acceptedTitles,
  });
  return write(effects, imported, workspace, fileName(['kolada', ...kpis.slice(0, 4)]), request);
}

/** Brings a table, or a part of it, from a PxWeb server into the workspace. */
export async function importFromPxweb(effects: Effects, request: PxwebImport): Promise<ImportOutcome> {
  const workspace = await importWorkspace(effects, request.workspace);
  const { url, table, language, mapping } = request;
  if ((url === undefined) === (table === undefined))
    throw importError('import-query', { field: '--url | --table', expected: '--url … | --table …' });
  const address =
    url === undefined ? tableAddress(request.baseUrl ?? defaultPxwebBase, table ?? '') : pxwebAddress(url);
  const query = await queryTexts(effects, request.query);
  const imported = await importPxweb(clientOf(effects, request), {
    address,
    query: parseQuery(query),
    format: askedFormat(query),
    language,
    ...(mapping === undefined ? {} : { mapping }),
  });
  return write(effects, imported, workspace, fileName([address.table]), request);
}

/** Brings a file of any format into the workspace. */
export async function importFromFile(effects: Effects, request: FileImport): Promise<ImportOutcome> {
  const workspace = await importWorkspace(effects, request.workspace);
  const { file, declaration, mapping, source, licence } = request;
  const imported = await importFile(effects.files, {
    path: absolutePath(effects, file),
    declaration,
    ...(mapping === undefined ? {} : { mapping }),
    ...(source === undefined ? {} : { source }),
    ...(licence === undefined ? {} : { licence }),
  });
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  return write(effects, imported, workspace, fileName([name]), request);
}

async function queryTexts(effects: Effects, query: readonly string[]): Promise<readonly string[]> {
  const [first = ''] = query;
  if (query.length !== 1 || !/\.json$/i.test(first)) return query;
  const path = absolutePath(effects, first);
  if (!(await effects.files.stat(path))) throw importError('file-not-found', { file: first });
  return [new TextDecoder().decode(await effects.files.read(path))];
}

function clientOf(effects: Effects, { kubVersion }: ImportOptions): Client {
  const { network, now } = effects;
  if (!network) throw new Error('clientOf: an import was asked for without a network');
  return createClient({ network, now, agent: `kub/${kubVersion}` });
}

async function write(
  effects: Effects,
  imported: Imported,
  workspace: string | null,
  name: string,
  { out, kubVersion, dryRun = false }: ImportOptions,
): Promise<ImportOutcome> {
  const target = await importTarget(effects, workspace, name, out);
  return writeImport(effects, imported, target, { kubVersion, dryRun });
}
