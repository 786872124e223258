import type { Legend } from '../sources/legend.ts';
import type { RawTable } from '../sources/raw-table.ts';

/** One table of observations and what `kub.yaml` says of it. */
export interface ObservationTable {
  readonly table: RawTable;
  /** Id of its source. */
  readonly source: string;
  /** Values are shares from 0 to 1, to be read as percent. */
  readonly sharesAsFractions?: true;
  readonly decimal?: ',' | '.';
  readonly legend?: Legend;
  /** Rows that stand for several codes: per row the number of its unit, or 0; and the codes of unit 1, 2, … */
  readonly merged?: { readonly units: Int32Array; readonly members: readonly (readonly string[])[] };
}
