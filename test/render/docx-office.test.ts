import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { renderXlsx } from '../../src/render/report-xlsx.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { privateFolder } from '../support/pdf-effects.ts';
import { pdfText } from '../support/pdf-text.ts';
import { hasTool } from '../support/pdf-tools.ts';

/** The file as LibreOffice reads it, written in another format. */
async function converted(name: string, bytes: Uint8Array, to: string): Promise<Uint8Array> {
  const folder = await privateFolder();
  await writeFile(join(folder, name), bytes);
  const own = `-env:UserInstallation=file://${folder}/profile`;
  const result = spawnSync('soffice', [
    own,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    join(folder, name),
  ]);
  expect(result.status, String(result.stderr)).toBe(0);
  return new Uint8Array(readFileSync(join(folder, name.replace(/\.\w+$/, `.${to.split(':')[0]}`))));
}

const words = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

describe.skipIf(!hasTool('soffice'))('LibreOffice', { timeout: 180_000 }, () => {
  it('opens the document, with every sentence and value of the page', async () => {
    const report = sampleReport();
    const pdf = await converted('underlag.docx', await renderDocx(report, 'sv'), 'pdf');
    const { pages, text } = await readPages(pdf);
    expect(pages).toBeGreaterThan(10);
    const html = await samplePage(report);
    const spoken = [
      ...html.matchAll(/<dd>([^<]+?)(?: <small>|<\/dd>)/g),
      ...html.matchAll(/<td[^>]*>([^<]+)<\/td>/g),
    ].map(([, value]) => squeezed(value ?? ''));
    expect(spoken.length).toBeGreaterThan(300);
    expect([...new Set(spoken)].filter((value) => !text.includes(value))).toEqual([]);
    expect(text).not.toContain('TOC');
    expect(text).toContain(squeezed(`Sida 1 av ${pages}`));
  });

  it('opens the workbook, with the rows that are shown', async () => {
    const csv = await converted(
      'underlag.xlsx',
      await renderXlsx(sampleReport(), 'sv'),
      'csv:Text - txt - csv (StarCalc):44,34,76',
    );
    expect(words(new TextDecoder().decode(csv))).toContain('Norrängby');
  });
});

/** Lines and columns are broken elsewhere than on the page: compared without any space. */
const squeezed = (text: string): string => text.replaceAll('&amp;', '&').replace(/[\s\u00a0]+/g, '');

async function readPages(pdf: Uint8Array): Promise<{ pages: number; text: string }> {
  const pages = await pdfText(pdf);
  return { pages: pages.length, text: squeezed(pages.join('')) };
}
