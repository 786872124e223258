import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What an import found, before anything is written. */
export interface Imported {
  readonly columns: readonly string[];
  /** Texts as they are to stand in the CSV. */
  rows(): Iterable<readonly string[]>;
  readonly rowCount: number;
  readonly origin: ImportOrigin;
  /** Warnings; an error is thrown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The decimal mark of the numbers, where it is known. */
  readonly decimal?: ',' | '.';
  /** How the columns are to be read, for `kub.yaml`; absent when they are those of an observation. */
  readonly mapping?: Readonly<Record<string, string>>;
}

/** Where the data come from: the greater part of the provenance file. */
export interface ImportOrigin {
  readonly kind: 'kolada' | 'pxweb' | 'file';
  /** Who is to be named where the figures stand. */
  readonly source: string;
  readonly url?: string;
  readonly tables: readonly { readonly id: string; readonly title: string; readonly indicator?: string }[];
  readonly query: unknown;
  /** The terms of use in one line. */
  readonly licence: string;
  readonly updated?: string;
  readonly notes?: readonly string[];
}
