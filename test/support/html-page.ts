import type { Locale } from '../../src/i18n/locale.ts';
import type { Report } from '../../src/model/report.ts';
import { fontStyles } from '../../src/render/fonts.ts';
import { type HtmlAssets, renderHtml } from '../../src/render/html.ts';
import { compileTemplates } from '../../src/render/templates.ts';
import { buildReport } from '../../src/report/build-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { realEffects } from './pdf-effects.ts';
import { sampleReportInput } from './sample-report.ts';

let kept: Promise<HtmlAssets> | undefined;

export function htmlAssets(): Promise<HtmlAssets> {
  kept ??= (async () => {
    const effects = realEffects();
    return { templates: await compileTemplates(effects), fonts: await fontStyles(effects) };
  })();
  return kept;
}

export function sampleReport(changes: Partial<ReportInput> = {}): Report {
  return buildReport(sampleReportInput(changes));
}

export async function samplePage(report: Report = sampleReport(), locale: Locale = 'sv'): Promise<string> {
  return renderHtml(report, locale, await htmlAssets());
}
