import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { sampleArea } from '../support/sample-areas.ts';

async function partsOf(report: Report = sampleReport(), locale: Locale = 'sv') {
  const files = unzipSync(await renderDocx(report, locale));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { files, part, document: part('word/document.xml') };
}

const plain = (markup: string): string =>
  markup
    .replace(/<w:(?:tab|br)\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(?:[\s\S]*?)<\/w:p>/g)].map(([whole]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(whole)?.[1] ?? '',
    text: plain(whole),
  }));
const headingsOf = (xml: string) =>
  paragraphsOf(xml).flatMap(({ style, text }) => {
    const level = /^Heading(\d)$/.exec(style)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text }];
  });
const rowsOf = (xml: string): string[][] =>
  [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => plain(cell)),
  );

describe('renderDocx(report, locale)', () => {
  it.each(['sv', 'en'] as const)('has the tables of the page, cell for cell, in %s', async (locale) => {
    const { document } = await partsOf(sampleReport(), locale);
    const html = await samplePage(sampleReport(), locale);
    const onPage = [...html.matchAll(/<table id=[\s\S]*?<\/table>/g)].flatMap(([table]) =>
      [...table.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/<t[hd]\b[^>]*>[\s\S]*?<\/t[hd]>/g)].map(([cell]) => plain(cell)),
      ),
    );
    expect(onPage.length).toBeGreaterThan(100);
    const inDocument = rowsOf(document).map((row) => row.join(' | '));
    expect(onPage.map((row) => row.join(' | ')).filter((row) => !inDocument.includes(row))).toEqual([]);
  });

  it('has the headings of the page in order, one level up, and skips none', async () => {
    const { document } = await partsOf();
    const html = await samplePage();
    const headings = headingsOf(document);
    const onPage = [...html.matchAll(/<h([2-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, text]) => ({
      level: Number(level) - 1,
      text: plain(text ?? ''),
    }));
    const named = new Set(headings.map(({ level, text }) => `${level} ${text}`));
    expect(onPage.filter(({ level, text }) => !named.has(`${level} ${text}`))).toEqual([]);
    for (const [index, { level }] of headings.entries())
      expect(level - (headings[index - 1]?.level ?? 0)).toBeLessThanOrEqual(1);
    expect(headings.filter(({ level }) => level === 1).map(({ text }) => text.split(' ')[0])).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
    expect(paragraphsOf(document).filter(({ style }) => style === 'Title')).toEqual([
      { style: 'Title', text: 'Norrängby' },
    ]);
  });

  it('has one header row in every table, and no spanning cell', async () => {
    const { document } = await partsOf();
    const tables = [...document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row);
      expect(rows.map((row) => row.includes('<w:tblHeader/>')).indexOf(true)).toBe(0);
      expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
      expect(table).not.toMatch(/w:gridSpan|w:vMerge/);
    }
  });

  it('says its language, its contents and its pages', async () => {
    for (const [locale, tag, page] of [
      ['sv', 'sv-SE', /Sida .*PAGE.* av .*NUMPAGES/],
      ['en', 'en-GB', /Page .*PAGE.* of .*NUMPAGES/],
    ] as const) {
      const { part, document } = await partsOf(sampleReport(), locale);
      expect(part('word/styles.xml')).toMatch(new RegExp(`<w:docDefaults>.*<w:lang[^>]*w:val="${tag}"`));
      expect(document).toMatch(/<w:instrText[^>]*>TOC [^<]*1-2/);
      expect(plain(part('word/footer1.xml'))).toMatch(page);
      expect(plain(part('word/header1.xml'))).toContain('Norrängby');
      expect(plain(part('word/header1.xml'))).toContain('2026');
    }
  });

  it('marks invented figures on every page, and only those', async () => {
    const words = 'Påhittade uppgifter';
    const { part, document } = await partsOf();
    const headers = [...document.matchAll(/<w:sectPr>[\s\S]*?<\/w:sectPr>/g)];
    expect(headers.length).toBeGreaterThan(0);
    for (const [section] of headers) expect(section).toContain('w:headerReference');
    expect(plain(part('word/header1.xml'))).toContain(words);
    const real = await partsOf(sampleReport({ invented: false }));
    expect(plain(real.part('word/header1.xml'))).not.toContain(words);
  });

  it('leads every link within the document to a bookmark that stands there once', async () => {
    const { document } = await partsOf();
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
    const wanted = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('gives the same bytes for the same report, and leaves it as it was', async () => {
    const report = sampleReport();
    const before = JSON.stringify(report);
    const [one, two] = [await renderDocx(report, 'sv'), await renderDocx(sampleReport(), 'sv')];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(JSON.stringify(report)).toBe(before);
    expect(strFromU8(unzipSync(one)['docProps/core.xml'] ?? new Uint8Array())).toMatch(
      /created[^>]*>2026-01-15T00:00:00Z<.*modified[^>]*>2026-01-15T00:00:00Z</,
    );
  });

  it('shows an area named <b>"Å & Ö"</b> as words, and drops signs that XML has no place for', async () => {
    const name = '<b>"Å & Ö"</b>';
    const report = sampleReport({ area: sampleArea({ name: `${name}\u0000\u0008` }) });
    const { document } = await partsOf(reportSchema.parse(report));
    expect(paragraphsOf(document).find(({ style }) => style === 'Title')?.text).toBe(name);
    expect(document).not.toContain('<b>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be there
    expect(document).not.toMatch(/[\u0000-\u0008]/);
  });
});
