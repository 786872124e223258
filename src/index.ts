/** The library: everything the command line does. Nothing here returns unpublished estimates. */
export type { AuditResult } from './audit/audit-folder.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { InputError } from './diagnostics/input-error.ts';
export type { EditionDiff } from './diff/edition-diff.ts';
export {
  buildReports,
  checkWorkspace,
  compareAreas,
  explainFigure,
  publishedFigures,
  readWorkspace,
  renderReport,
  type Workspace,
} from './library.ts';
export {
  auditOutput,
  buildEdition,
  buildSite,
  compareEditions,
  examineMachine,
  exportFigures,
  type ImportedFile,
  importFromFile,
  importFromKolada,
  importFromPxweb,
  initWorkspace,
  jsonSchema,
  listWorkspace,
  previewWorkspace,
  readReport,
} from './library-jobs.ts';
export type { Area } from './model/area.ts';
export type { Comparison, Trend } from './model/comparison.ts';
export type { Figure, FigureKey, HiddenFigure, ShownFigure } from './model/figure.ts';
export type { Indicator } from './model/indicator.ts';
export type { Note } from './model/note.ts';
export { type Entry, type Report, reportSchema, type Section, type Source } from './model/report.ts';
export type { BuildOutcome } from './pipeline/build-request.ts';
export type { ComparedIndicator } from './pipeline/compare-areas.ts';
export type { Examination } from './pipeline/examine-machine.ts';
export type { Explanation } from './pipeline/explain-figure.ts';
export type { Preview } from './preview/serve-preview.ts';
export { BrowserProblem, type ReportFormat } from './render/index.ts';
