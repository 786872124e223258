/** What the rest of kub may use of the renderers. */
export { BrowserProblem } from './browser-problem.ts';
export { type FigureRow, figuresCsv, figuresCsvText } from './figures-csv.ts';
export { templateBuild } from './precompiled.ts';
export { type ReportFormat, renderReport, reportFormats } from './render-report.ts';
export { createRenderTools, type RenderTools } from './render-tools.ts';
export { reportJson } from './report-json.ts';
