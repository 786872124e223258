import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Limits } from './limits.ts';

/** A figure as a reader of the files has it. Numbers that are not given are null. */
export interface Cell {
  readonly key: FigureKey;
  readonly status: 'shown' | 'suppressed' | 'missing' | 'not-applicable';
  readonly count: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly respondents: number | null;
}

/** What the reports tell about an area. */
export interface KnownArea {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly codes: readonly string[];
  /** Ids of the areas directly under it, as far as a report lists them. */
  readonly parts: readonly string[];
}

export interface OutputFile {
  /** Path below the audited folder. */
  readonly path: string;
  /** Its bytes, read when they are asked for: an edition of thousands of areas is not held in memory. */
  read(): Promise<Uint8Array>;
}

/** A report.json, kept as it stands: what breaks the schema is evidence, not an error to stop at. */
export interface StoredReport {
  readonly file: string;
  readonly area: string;
  readonly content: unknown;
}

/** Everything one edition's files say. */
export interface Edition {
  /** Folder below the audited one; '' when the audited folder is itself an edition. */
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** By `figureKeyText`. Shown anywhere counts as shown. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The same by area. */
  readonly cellsOf: ReadonlyMap<string, readonly Cell[]>;
  /** Withheld in at least one file, with that file. */
  readonly withheld: ReadonlyMap<string, { readonly key: FigureKey; readonly file: string }>;
  /** Shown in at least one file, with that file. */
  readonly shownIn: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, KnownArea>;
  /** What the manifest says the figures were withheld by; null without one. */
  readonly limits: Limits | null;
}

/** The file of an edition that holds its figures, for findings that no single file is to blame for. */
export function figuresFile(edition: Edition): string {
  return edition.folder === '' ? 'figures.csv' : `${edition.folder}/figures.csv`;
}

/** A report.json as it stands; null when it is no JSON. */
export function storedReport(file: string, bytes: Uint8Array): StoredReport | null {
  const content = parseJson(bytes);
  if (content === undefined) return null;
  return { file, area: (content as { area?: { id?: string } } | null)?.area?.id ?? '', content };
}

/** Undefined when the bytes are no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether it may be a table of figures: what it holds tells. */
export function isTable(path: string): boolean {
  return path.endsWith('.csv');
}

export function isReport(path: string): boolean {
  return /(^|\/)report\.json$/.test(path);
}
