import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { reportSchema } from '../../src/model/report.ts';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { BrowserProblem, createRenderTools, renderReport } from '../../src/render/index.ts';
import { renderXlsx } from '../../src/render/report-xlsx.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { convertOffice, convertOfficeFiles, hasOffice, readInOffice } from '../support/office.ts';
import { pdfText } from '../support/pdf-text.ts';

const root = resolve(import.meta.dirname, '../..');

describe.skipIf(!hasOffice())('the document in LibreOffice', { timeout: 240_000 }, () => {
  let text = '';
  let html = '';
  let pages: readonly string[] = [];
  beforeAll(async () => {
    const report = sampleReport();
    html = readable(await samplePage(report));
    const read = await readInOffice(await renderDocx(report, 'sv'));
    text = read.text;
    pages = await pdfText(read.pdf);
  }, 240_000);

  it('has every heading, caption, cell, fact and paragraph of the page, but for those of drawings', () => {
    const body = squeezed(text);
    const counts: Record<string, number> = {};
    for (const tag of ['h2', 'h3', 'h4', 'h5', 'caption', 'th', 'td', 'dt', 'blockquote', 'p']) {
      const said = [...mainOf(html).matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))]
        .map(([, inside]) => squeezed(plain(inside ?? '')))
        .filter((words) => words !== '' && !/^(?:[A-ZÅÄÖ][a-zåäö]+\d{4}|Staplar:)/.test(words));
      counts[tag] = said.length;
      expect(
        [...new Set(said)].filter((words) => !body.includes(words)),
        tag,
      ).toEqual([]);
    }
    expect(counts['td']).toBeGreaterThan(500);
    expect(counts['p']).toBeGreaterThan(120);
  });

  it('has the numbers of the page and no others', () => {
    const [written, shown] = [numbersIn(text), numbersIn(plain(html))];
    expect(written.size).toBeGreaterThan(300);
    expect([...written].filter((number) => !shown.has(number))).toEqual([]);
    // Years in the subtitle of a drawing.
    const absent = [...numbersIn(plain(mainOf(html)))].filter((number) => !written.has(number));
    expect(absent.filter((number) => !/^\d{4}–\d{4}$/.test(number))).toEqual([]);
  });

  it('makes its contents anew with the entries that stand there, each with the page it is on', () => {
    expect(pages.length).toBeGreaterThan(10);
    const lines = pages.map((page) => page.split('\n').map(squeezed));
    const made = lines.slice(1, 4).flatMap((page) =>
      page.flatMap((line) => {
        const [, title, page_] = /^(.+?)\.{3,}(\d+)$/.exec(line) ?? [];
        return title === undefined ? [] : [{ title, page: Number(page_) }];
      }),
    );
    const entries = text
      .split('\n')
      .filter((line) => line.endsWith('\t'))
      .map(squeezed);
    expect(made.map(({ title }) => title)).toEqual(entries);
    expect(made.filter(({ title }) => /^\d+[A-ZÅÄÖ]/.test(title))).toHaveLength(12);
    expect(made.filter(({ title, page }) => !lines[page - 1]?.includes(title))).toEqual([]);
    // Numbered headings stand in one place only, so that the page is the first after the contents.
    const begins = Math.min(...made.map(({ page }) => page));
    for (const { title, page } of made.filter((entry) => /^\d/.test(entry.title)))
      expect(lines.findIndex((one, at) => at >= begins - 1 && one.includes(title)) + 1, title).toBe(page);
  });

  it('is about as long as the PDF that kub prints of the same report', async (context) => {
    const tools = createRenderTools(machineEffects());
    try {
      const printed = await renderReport(sampleReport(), 'pdf', 'sv', tools).catch((problem: unknown) => {
        if (problem instanceof BrowserProblem) return context.skip(`no browser here: ${problem.code}`);
        throw problem;
      });
      const { length } = await pdfText(Uint8Array.from(Buffer.from(printed.bytes)));
      // 31 pages and 28: the other program breaks lines elsewhere, and drawings stand under one another.
      expect(pages.length / length).toBeGreaterThan(0.8);
      expect(pages.length / length).toBeLessThan(1.3);
    } finally {
      await tools.close();
    }
  });

  it('numbers its pages', () => {
    for (const [index, page] of pages.entries())
      expect(squeezed(page)).toContain(`Sida${index + 1}av${pages.length}`);
  });

  it('has the numbers of the page for every report of the programmes', async () => {
    const folder = join(root, 'fixtures/programmes');
    const names = readdirSync(folder).filter((name) => !name.includes('.'));
    const reports = names.map((name) => ({
      name,
      report: reportSchema.parse(
        JSON.parse(readFileSync(join(folder, name, 'expected/report.json'), 'utf8')),
      ),
    }));
    const files = await Promise.all(
      reports.map(async ({ name, report }) => ({
        name: `${name}.docx`,
        bytes: await renderDocx(report, 'sv'),
      })),
    );
    const texts = await convertOfficeFiles(files, 'txt:Text (encoded):UTF8');
    expect(texts).toHaveLength(5);
    for (const [index, { name, report }] of reports.entries()) {
      const shown = numbersIn(plain(readable(await samplePage(report))));
      const written = numbersIn(new TextDecoder().decode(texts[index]));
      expect(
        [...written].filter((number) => !shown.has(number)),
        name,
      ).toEqual([]);
      expect(written.size, name).toBeGreaterThanOrEqual(20);
    }
  });
});

describe.skipIf(!hasOffice())('the workbook in LibreOffice', { timeout: 240_000 }, () => {
  it('saved again there, has the same sheets and cells, and nothing hidden', async () => {
    const bytes = await renderXlsx(sampleReport(), 'sv');
    const saved = await convertOffice('uppgifter.xlsx', bytes, 'xlsx:Calc MS Excel 2007 XML');
    expect(Buffer.compare(saved, bytes)).not.toBe(0);
    const [before, after] = [await readWorkbook(Buffer.from(bytes)), await readWorkbook(Buffer.from(saved))];
    expect(after.map(({ sheet }) => sheet)).toEqual(before.map(({ sheet }) => sheet));
    let numbers = 0;
    for (const [index, { sheet, data }] of before.entries()) {
      const again = after[index]?.data ?? [];
      for (const [row, cells] of data.entries())
        for (const [column, cell] of cells.entries()) {
          const other = again[row]?.[column] ?? null;
          const place = `${sheet} ${row + 1}:${column + 1}`;
          if (typeof cell !== 'number') expect(other, place).toEqual(cell);
          else if (typeof other !== 'number') expect(other, place).toBe(cell);
          // Fifteen digits are what the other program keeps.
          else if (Math.abs(cell - other) > 1e-14 * Math.abs(cell)) expect(other, place).toBe(cell);
          if (typeof cell === 'number') numbers += 1;
        }
    }
    expect(numbers).toBeGreaterThan(500);
    const { unzipSync, strFromU8 } = await import('fflate');
    const sheets = Object.entries(unzipSync(saved)).filter(([name]) => /worksheets\/sheet/.test(name));
    expect(sheets.length).toBe(before.length);
    for (const [name, part] of sheets) expect(strFromU8(part), name).not.toMatch(/hidden="(?:true|1)"/);
  });
});

/** The page without what is not read as text. */
function readable(page: string): string {
  return page.replace(/<(script|style|svg|noscript)\b.*?<\/\1>/gs, '');
}

function mainOf(page: string): string {
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'));
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&');
}

/** Lines and columns are broken elsewhere than on the page: compared without any space. */
function squeezed(words: string): string {
  return words.replace(/[\s\u00a0]+/g, '');
}

/** Numbers as they are printed, a space between thousands left out. */
function numbersIn(words: string): ReadonlySet<string> {
  const joined = words.replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return new Set(joined.match(/\d+(?:[,.:–-]\d+)*/g));
}
