/** The library: everything the command line does. Nothing here returns unpublished estimates. */
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { InputError } from './diagnostics/input-error.ts';
export {
  buildReports,
  checkWorkspace,
  compareAreas,
  publishedFigures,
  readWorkspace,
  renderReport,
  type Workspace,
} from './library.ts';
export type { Area } from './model/area.ts';
export type { Comparison, Trend } from './model/comparison.ts';
export type { Figure, FigureKey, HiddenFigure, ShownFigure } from './model/figure.ts';
export type { Indicator } from './model/indicator.ts';
export type { Note } from './model/note.ts';
export { type Report, reportSchema } from './model/report.ts';
