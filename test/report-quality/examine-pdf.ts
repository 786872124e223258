import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type Printer } from '../../src/render/browser.ts';
import { renderHtml } from '../../src/render/html.ts';
import { checkPdf } from '../../src/render/pdf/check-pdf.ts';
import { renderReport } from '../../src/render/render-report.ts';
import type { RenderTools } from '../../src/render/render-tools.ts';
import type { FixtureReport } from '../support/fixture-workspaces.ts';
import { htmlAssets } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { pageFill } from '../support/pdf-fill.ts';
import { lastElements } from '../support/pdf-pages.ts';
import { pdfText } from '../support/pdf-text.ts';
import { hasTool, runTool } from '../support/pdf-tools.ts';

/** Of the room for text on a page; less than this looks like a mistake. */
const leastFilled = 0.15;

/** Whether a second reader is here; where it must be, its absence is a failure. */
function required(program: string): boolean {
  return hasTool(program) || process.env['KUB_REQUIRE_DEBIAN'] === '1';
}

/** Every report as a PDF from one browser: kub's own rules, two readers of other makers, and every page looked at. */
export function examinePdfs(make: () => Promise<readonly FixtureReport[]>, count: number): void {
  let reports: readonly FixtureReport[] = [];
  let printer: Printer | null = null;
  /** Bytes of Chromium's own PDF, the last that was printed. */
  let chromium = 0;

  beforeAll(async () => {
    reports = await make();
    const { effects, choice } = await bundledChoice();
    if (choice.kind === 'chosen') printer = await openBrowser(effects, choice);
  });

  afterAll(async () => {
    await printer?.close();
  });

  const [poppler, qpdf] = [required('pdfinfo'), required('qpdf')];

  describe.each(Array.from({ length: count }, (_, index) => index))('report %i', (index) => {
    test('holds the rules, wastes no page, and other readers agree', async () => {
      if (printer === null) return;
      const { name, report, language } = reports[index]!;
      const listening: Printer = {
        ...printer,
        print: async (html, options) => {
          const pdf = await printer!.print(html, options);
          chromium = pdf.byteLength;
          return pdf;
        },
      };
      const tools: RenderTools = {
        assets: htmlAssets,
        page: async (shown, locale) => renderHtml(shown, locale, await htmlAssets()),
        printer: async () => listening,
        close: async () => undefined,
      };
      const { bytes } = await renderReport(report, 'pdf', language, tools);
      const pdf = bytes as Uint8Array;

      expect(await checkPdf(pdf), name).toEqual([]);
      expect(pdf.byteLength, `${name}: smaller than Chromium's own`).toBeLessThanOrEqual(chromium);

      const last = await lastElements(pdf);
      expect(
        last.filter((type) => type === 'nothing' || /^H[1-6]$/.test(type)),
        name,
      ).toEqual([]);

      const pages = await pdfText(pdf);
      expect(pages.length).toBe(last.length);
      const edition = language === 'sv' ? `utgåva ${report.edition}` : `edition ${report.edition}`;
      pages.forEach((text, at) => {
        const flat = text.replace(/\s+/g, ' ');
        expect(flat, `${name}, page ${at + 1}`).toContain(`${report.area.name} · ${edition}`);
        expect(flat).toContain(
          language === 'sv' ? `Sida ${at + 1} av ${pages.length}` : `Page ${at + 1} of ${pages.length}`,
        );
        if (report.sender.unit !== '') expect(flat).toContain(report.sender.unit);
        // More than what is at the top and foot of every page.
        expect(flat.length, `${name}, page ${at + 1} is empty`).toBeGreaterThan(150);
      });
      // The last page ends where the report does.
      const bare = (await pageFill(pdf)).slice(0, -1).map((part, at) => ({ page: at + 1, part }));
      expect(
        bare.filter(({ part }) => part < leastFilled),
        `${name}: pages nearly empty`,
      ).toEqual([]);

      if (poppler) {
        // With the text of every element it takes time by the square of the pages: long ones without.
        const tree = pages.length > 40 ? '-struct' : '-struct-text';
        const { out, code } = await runTool('pdfinfo', [tree, 'FILE'], pdf);
        expect(code).toBe(0);
        expect(out).not.toMatch(/Error/);
        expect(out).toContain('Document');
      }
      if (qpdf) {
        const { code, out } = await runTool('qpdf', ['--check', 'FILE'], pdf);
        expect({ code, out: code === 0 ? '' : out }).toEqual({ code: 0, out: '' });
      }
    }, 180_000);
  });
}
