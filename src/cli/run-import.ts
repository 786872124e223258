import {
  type FileImport,
  type ImportOptions,
  importFromFile,
  importFromKolada,
  importFromPxweb,
} from '../pipeline/import-data.ts';
import type { ImportOutcome } from '../pipeline/write-import.ts';
import { type CommandContext, reportDiagnostics } from './context.ts';
import { importText } from './import-text.ts';

export interface ImportFlags {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly workspace?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface MappingFlags {
  readonly map?: Readonly<Record<string, string>>;
  readonly indicator?: string;
  readonly areaColumn?: string;
  readonly periodColumn?: string;
  readonly sexColumn?: string;
  readonly ageColumn?: string;
  readonly countColumn?: string;
  readonly denominatorColumn?: string;
  readonly valueColumn?: string;
}

export interface KoladaFlags extends ImportFlags {
  readonly kpi: readonly string[];
  readonly municipality: readonly string[];
  readonly years?: readonly string[];
  readonly indicator?: Readonly<Record<string, string>>;
  readonly acceptTitle?: readonly string[];
  readonly baseUrl?: string;
}

export interface PxwebFlags extends ImportFlags, MappingFlags {
  readonly url?: string;
  readonly table?: string;
  readonly baseUrl?: string;
  readonly query?: readonly string[];
}

export interface FileFlags extends ImportFlags, MappingFlags {
  readonly format?: 'px' | 'json-stat' | 'xlsx' | 'csv';
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: ',' | '.';
  readonly skipRows?: number;
  readonly source?: string;
  readonly licence?: string;
}

export async function runKoladaImport(context: CommandContext, flags: KoladaFlags): Promise<void> {
  const outcome = await importFromKolada(context.effects, {
    ...optionsOf(context, flags),
    kpis: flags.kpi,
    municipalities: flags.municipality,
    years: flags.years ?? [],
    acceptedTitles: flags.acceptTitle ?? [],
    indicators: new Map(Object.entries(flags.indicator ?? {})),
    ...given({ baseUrl: flags.baseUrl }),
  });
  await printOutcome(context, outcome, flags);
}

export async function runPxwebImport(context: CommandContext, flags: PxwebFlags): Promise<void> {
  const { url, table, baseUrl } = flags;
  const outcome = await importFromPxweb(context.effects, {
    ...optionsOf(context, flags),
    query: flags.query ?? [],
    language: context.language,
    ...given({ url, table, baseUrl, mapping: mappingOf(flags) }),
  });
  await printOutcome(context, outcome, flags);
}

export async function runFileImport(context: CommandContext, file: string, flags: FileFlags): Promise<void> {
  const { format, sheet, encoding, decimal, skipRows, source, licence } = flags;
  const delimiter = flags.delimiter === 'tab' ? '\t' : flags.delimiter;
  const declaration: FileImport['declaration'] = given({
    format,
    sheet,
    encoding,
    delimiter,
    decimal,
    skipRows,
  });
  const outcome = await importFromFile(context.effects, {
    ...optionsOf(context, flags),
    file,
    declaration,
    ...given({ source, licence, mapping: mappingOf(flags) }),
  });
  await printOutcome(context, outcome, flags);
}

function optionsOf({ kubVersion }: CommandContext, { out, workspace, dryRun }: ImportFlags): ImportOptions {
  return { kubVersion, ...given({ out, workspace, dryRun }) };
}

/** The columns that were mapped, or undefined when none was. */
function mappingOf(flags: MappingFlags): Readonly<Record<string, string>> | undefined {
  const mapping = given({
    omrade: flags.areaColumn,
    indikator: flags.indicator === undefined ? undefined : `=${flags.indicator}`,
    period: flags.periodColumn,
    kon: flags.sexColumn,
    alder: flags.ageColumn,
    taljare: flags.countColumn,
    namnare: flags.denominatorColumn,
    varde: flags.valueColumn,
    ...flags.map,
  });
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}

/** What was given of what could be: options that are not there are left out, not undefined. */
function given<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

async function printOutcome(
  context: CommandContext,
  outcome: ImportOutcome,
  flags: ImportFlags,
): Promise<void> {
  const { effects, words, language } = context;
  const { target, provenance, imported } = outcome;
  const text = importText(outcome, language);
  if (!flags.quiet) await reportDiagnostics(context, imported.diagnostics);
  const shownProvenance = target.shown.replace(/\.csv$/i, '.ursprung.json');
  const { diagnostics, rowCount: rows, columns } = imported;
  if (flags.json) {
    const files = [target.shown, shownProvenance];
    const result = {
      dryRun: flags.dryRun === true,
      files,
      rows,
      columns,
      provenance,
      next: text.lines,
      diagnostics,
    };
    effects.terminal.out(`${JSON.stringify(result, null, 1)}\n`);
    return;
  }
  for (const path of [target.shown, shownProvenance])
    effects.terminal.err(`${flags.dryRun ? words.wouldWrite(path) : words.wrote(path)}\n`);
  if (!flags.quiet) effects.terminal.err(`${text.heading}\n`);
  effects.terminal.out(`${text.lines}\n`);
}
