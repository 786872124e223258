import type { Report } from '../model/report.ts';
import type { ComparableReport } from './comparable-report.ts';
import type { FigureManners } from './figure-manners.ts';
import type { StoredManifest } from './stored-edition.ts';
import type { StoredFigures } from './stored-figures.ts';

/** An edition as it was written, as far as another is compared with it: nothing in it was ever unpublished. */
export interface ComparableEdition {
  readonly name: string;
  readonly manifest: StoredManifest;
  /** By name of area, in the order of the Swedish alphabet. */
  readonly reports: readonly ComparableReport[];
  /** The first report, whole: what is written of the edition has its sender, language and look. */
  readonly sample: Report;
  readonly figures: StoredFigures;
  /** How figures came about; only of those that stand in a report. */
  readonly manners: FigureManners;
}
