import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import type { Report } from '../model/report.ts';
import type { RenderTools } from './render-tools.ts';
import { reportJson } from './report-json.ts';
import { runningText } from './running-text.ts';
import { briefPages, isBrief } from './view/brief.ts';

/** The forms a single report is written in. The figures of an edition are written once for all areas. */
export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface RenderedFile {
  /** Name within the folder of the area. */
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

type Render = (report: Report, locale: Locale, tools: RenderTools) => Promise<RenderedFile>;

/** Name of the page within the folder of its area. */
export const pageName = 'kunskapsunderlag.html';

/** One renderer per format. A renderer knows the report and nothing else. */
const renderers: Readonly<Record<ReportFormat, Render>> = {
  html: async (report, locale, tools) => ({
    name: pageName,
    bytes: await tools.page(report, locale),
  }),
  pdf: renderPdf,
  docx: async (report, locale) => ({
    name: 'kunskapsunderlag.docx',
    bytes: await (await import('./docx/render-docx.ts')).renderDocx(report, locale),
  }),
  xlsx: async (report, locale) => ({
    name: 'kunskapsunderlag.xlsx',
    bytes: await (await import('./report-xlsx.ts')).renderXlsx(report, locale),
  }),
  json: async (report) => ({ name: 'report.json', bytes: reportJson(report) }),
};

/** One report in one format. Throws `BrowserProblem` when a PDF cannot be made. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  locale: Locale,
  tools: RenderTools,
): Promise<RenderedFile> {
  return await renderers[format](report, locale, tools);
}

async function renderPdf(report: Report, locale: Locale, tools: RenderTools): Promise<RenderedFile> {
  const [printer, html, { printPdf }] = await Promise.all([
    tools.printer(),
    tools.page(report, locale),
    import('./print-pdf.ts'),
  ]);
  const { area, edition, sender } = report;
  const title = say(locale, 'ui.document-title', { area: area.name, edition });
  const bytes = await printPdf(printer, {
    html,
    running: runningText(report, locale),
    ...(isBrief(report) ? { pages: briefPages } : {}),
    facts: {
      title,
      language: locale,
      date: new Date(`${report.date}T00:00:00Z`),
      creator: `kub ${report.kub}`,
      ...(sender.name === '' ? {} : { author: sender.name }),
    },
  });
  return { name: 'kunskapsunderlag.pdf', bytes };
}
