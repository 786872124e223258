import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/index.ts';
import { markLanguage } from '../../src/render/mark-language.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sampleReportInput } from '../support/sample-report.ts';

const words = new Map([
  ['Simskola', 'sv'],
  ['Simskola för alla', 'sv'],
  ['Rå & "kokt"', 'sv'],
  ['قهوة اللغة', 'ar'],
]);
const mark = (page: string): string => markLanguage(page, 'en', words);

describe('words in another language than the page', () => {
  test('are marked where they stand, the longest first and whole words only', () => {
    expect(mark('<li>See Simskola för alla, Simskola and Simskolan.</li>')).toBe(
      '<li>See <em lang="sv">Simskola för alla</em>, <em lang="sv">Simskola</em> and Simskolan.</li>',
    );
  });

  test('have each their own language, and are found as templates write them', () => {
    expect(mark('<td>Rå &amp; &quot;kokt&quot;</td><td>قهوة اللغة</td>')).toBe(
      '<td><em lang="sv">Rå &amp; &quot;kokt&quot;</em></td><td><em lang="ar">قهوة اللغة</em></td>',
    );
  });

  test('are left alone where their language is said already, and marked again in what is the page’s own', () => {
    const page = '<p lang="sv">Simskola<br>Simskola <b lang="en">in Simskola</b></p><p>Simskola</p>';
    expect(mark(page)).toBe(
      '<p lang="sv">Simskola<br>Simskola <b lang="en">in <em lang="sv">Simskola</em></b></p><p><em lang="sv">Simskola</em></p>',
    );
  });

  test('in a drawing are marked as a drawing can', () => {
    expect(mark('<svg><title>Simskola</title><path d="M0"/><text x="1">Simskola</text></svg>')).toBe(
      '<svg><title>Simskola</title><path d="M0"/><text x="1"><tspan lang="sv">Simskola</tspan></text></svg>',
    );
  });

  test('stay as they are in attributes, styles and scripts', () => {
    const page =
      '<p title="a > Simskola">x</p><style>/* Simskola */</style><script>"<b>Simskola"</script><!-- Simskola -->';
    expect(mark(page)).toBe(page);
  });
});

/** Every text of a page with the language that it is read in. */
function spokenTexts(page: string): readonly { readonly text: string; readonly language: string }[] {
  const open: { readonly name: string; readonly language: string }[] = [];
  const texts: { text: string; language: string }[] = [];
  const parser = new Parser({
    onopentag: (name, { lang }) =>
      open.push({ name, language: typeof lang === 'string' ? lang : (open.at(-1)?.language ?? '') }),
    onclosetag: () => open.pop(),
    ontext: (text) => {
      const { name, language } = open.at(-1) ?? { name: '', language: '' };
      if (!['style', 'script', 'title'].includes(name)) texts.push({ text, language });
    },
  });
  parser.end(page);
  return texts;
}

describe('an English report of a Swedish workspace', () => {
  const report = buildReport(sampleReportInput());
  const { notes, events } = sampleReportInput();
  const swedish = [
    ...notes.filter(({ language }) => language === 'sv').map(({ title }) => title),
    ...notes.flatMap(({ intervention }) => intervention?.targetGroup ?? []),
    ...events.map(({ name }) => name),
  ].filter((title) => title !== '');

  test('says no title, target group or event in Swedish with an English voice', async () => {
    const page = String((await renderReport(report, { format: 'html', language: 'en' })).bytes);
    const holding = spokenTexts(page).filter(({ text }) => swedish.some((title) => text.includes(title)));
    expect(holding.length).toBeGreaterThan(swedish.length);
    expect(holding.filter(({ language }) => language !== 'sv')).toEqual([]);
  });

  test('nor does the Word file', async () => {
    const { bytes } = await renderReport(report, { format: 'docx', language: 'en' });
    if (typeof bytes === 'string') throw new TypeError('not an archive');
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const body = document.slice(document.lastIndexOf('</w:sdt>'));
    const runs = [...body.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = '']) => run);
    const holding = runs.filter((run) => swedish.some((title) => run.includes(`>${title}<`)));
    expect(holding.length).toBeGreaterThan(swedish.length);
    expect(holding.filter((run) => !run.includes('<w:lang w:val="sv-SE"/>'))).toEqual([]);
  });
});
