import type { Report } from '../model/report.ts';

export interface StoredFile {
  /** Within the folder of the inputs, or of the output. */
  readonly path: string;
  readonly sha256: string;
}

/** The part of `manifest.json` that is read back. */
export interface StoredManifest {
  readonly kub: string;
  readonly inputs: readonly StoredFile[];
  readonly areas: Readonly<Record<string, { readonly files: readonly StoredFile[] }>>;
  readonly files: readonly StoredFile[];
  /** All that stands in the file, for merging. */
  readonly whole: Readonly<Record<string, unknown>>;
}

/** The reports of an edition as they were written, for a site: nothing in them was ever unpublished. */
export interface StoredEdition {
  readonly name: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** By name of area, in the order of the Swedish alphabet. */
  readonly reports: readonly Report[];
}
