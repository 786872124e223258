import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReports, readWorkspace } from '../../src/index.ts';
import { openBrowser, type Printer } from '../../src/render/browser.ts';
import { renderHtml } from '../../src/render/html.ts';
import { renderReport } from '../../src/render/render-report.ts';
import type { RenderTools } from '../../src/render/render-tools.ts';
import { htmlAssets } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { pdfText } from '../support/pdf-text.ts';
import { programmeFolder, programmes } from '../support/programmes.ts';

const root = join(import.meta.dirname, '../..');
const workspaces = [
  ['Borås', join(root, 'data')],
  ['Almby', join(root, 'fixtures/almby')],
  ...programmes.map((programme) => [programme, programmeFolder(programme)] as const),
] as const;

describe('kub build --profile kortversion', () => {
  let printer: Printer | null = null;

  beforeAll(async () => {
    const { effects, choice } = await bundledChoice();
    if (choice.kind === 'chosen') printer = await openBrowser(effects, choice);
  });
  afterAll(() => printer?.close());

  test.each(workspaces)(
    'is a sheet of paper for every area of %s',
    async (_, folder) => {
      if (printer === null) return;
      const tools: RenderTools = {
        assets: htmlAssets,
        page: async (report, locale) => renderHtml(report, locale, await htmlAssets()),
        printer: async () => printer!,
        close: async () => undefined,
      };
      const workspace = await readWorkspace(folder);
      for await (const report of buildReports(workspace, { profile: 'kortversion' })) {
        const { bytes } = await renderReport(report, 'pdf', 'sv', tools);
        const pages = await pdfText(bytes as Uint8Array);
        expect(pages.length, report.area.id).toBe(2);
        expect(pages[0]).toContain('Styrkor');
        expect(pages[0]).toContain('Vad vi inte vet');
        expect(pages[1]).toContain('Boendes egen bild');
        expect(pages[1]!.replace(/\s+/g, ' ')).toContain('Det här är en kortversion.');
      }
    },
    120_000,
  );
});
