/** What the rest of kub may use of the renderers. */
export { BrowserProblem } from './browser-problem.ts';
export { type FigureRow, figuresCsv, figuresCsvText } from './figures-csv.ts';
export { templateBuild } from './precompiled.ts';
export { pageName, type ReportFormat, renderReport, reportFormats } from './render-report.ts';
export { createRenderTools, type PageTools } from './render-tools.ts';
export { forgetJson, reportJson } from './report-json.ts';
