/** What the rest of kub may use of the renderers. */
export type { BrowserCandidate } from './browser-choice.ts';
export { BrowserProblem } from './browser-problem.ts';
export { type FigureRow, figuresCsv } from './figures-csv.ts';
export { type RenderedFile, type ReportFormat, renderReport, reportFormats } from './render-report.ts';
export { createRenderTools, type RenderTools } from './render-tools.ts';
