import { beforeAll, describe, expect, test } from 'vitest';
import { areMinors } from '../../src/model/minors.ts';
import { type FixtureReport, publishedReports } from '../support/fixture-workspaces.ts';
import { lintWords } from '../support/sentence-linter.ts';

const plain = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:a|b|em)\b[^>]*>/g, '')
    .replace(/<\/h[2-6]>/g, '. ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \n]+/g, ' ')
    .trim();

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => plain(match[1] ?? ''));

/** Text that kub has written: users' notes, definitions and names are theirs. */
function automatic(html: string): string[] {
  const elements = [
    /<p class="(?:sentences|introduction|lead)">([\s\S]*?)<\/p>/g,
    /<div class="missing">([\s\S]*?)<\/div>/g,
    /<p class="missing">([\s\S]*?)<\/p>/g,
    /<div class="summary-column[^"]*">([\s\S]*?)<\/div>/g,
    /<ol class="questions">([\s\S]*?)<\/ol>/g,
  ];
  return elements.flatMap((pattern) => all(html, pattern));
}

/** A list of names is no part of the sentence before it. */
const withoutLists = (text: string): string => text.replace(/: [^.:;]*(?:;[^.;]*)+\./g, '.');

/** The reader's number: "−1 234,5" and "−1,234.5". */
function numberOf(text: string, language: 'sv' | 'en'): number {
  const digits = language === 'sv' ? text.replace(/\s/g, '').replace(',', '.') : text.replace(/,/g, '');
  return Number(digits.replace('−', '-'));
}

const number = '−?\\d[\\d\\s]*(?:,\\d+)?|−?\\d[\\d,]*(?:\\.\\d+)?';
const apart = {
  sv: new RegExp(
    `var (?:andelen|talet|medelvärdet|det standardiserade värdet) (${number}) ([^.]*?)(?:högre|lägre) än [^.]*? var (${number})(?= |\\.(?!\\d))`,
  ),
  en: new RegExp(
    `(?:share|rate|mean|value) was (${number}) ([^.]*?)(?:higher|lower) than [^.]*? it was (${number})(?= |\\.(?!\\d))`,
  ),
};

let reports: readonly FixtureReport[] = [];
beforeAll(async () => {
  reports = await publishedReports();
}, 300_000);

const faults = (find: (report: FixtureReport) => readonly string[]) =>
  reports.flatMap((report) => find(report).map((fault) => `${report.name}: ${fault}`));

describe('the text of Borås, Almby and each programme, as a reader has it', () => {
  test('every automatic text holds the rules of language', () => {
    const texts = reports.flatMap(({ html }) => automatic(html));
    expect(texts.length).toBeGreaterThan(250);
    expect(
      faults(({ html, language }) =>
        automatic(html).flatMap((text) => lintWords(withoutLists(text), language)),
      ),
    ).toEqual([]);
  });

  test('the difference a sentence states is that of the two values as they are shown', () => {
    let seen = 0;
    const wrong = faults(({ html, language }) =>
      (html.match(/<article class="entry"[\s\S]*?<\/article>/g) ?? []).flatMap((entry) => {
        const told = all(entry, /<p class="sentences">([\s\S]*?)<\/p>/g)[0] ?? '';
        const [, distance, unit, other] = apart[language].exec(told) ?? [];
        if (distance === undefined || other === undefined) return [];
        const own = /value-main"><dt>[^<]*<\/dt><dd>([^<%]*)/.exec(entry)?.[1] ?? '';
        seen += 1;
        const [value, benchmark, stated] = [own, other, distance].map((text) => numberOf(text, language));
        const percent = /procent|percent/.test(unit ?? '');
        const words = percent && !/procentenheter|percentage points/.test(unit ?? '') ? ['not points'] : [];
        const real = Math.abs((value ?? 0) - (benchmark ?? 0));
        return Math.abs(real - (stated ?? 0)) < 1e-6 ? words : [`${own} − ${other} ≠ ${distance}`];
      }),
    );
    expect(seen).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  test('prose says percent in words and tables by the sign', () => {
    expect(faults(({ html }) => automatic(html).filter((text) => /\d\s?%/.test(text)))).toEqual([]);
    const cells = (html: string) => all(html, /<td>([\s\S]*?)<\/td>/g);
    expect(reports.flatMap(({ html }) => cells(html)).some((cell) => cell.endsWith('%'))).toBe(true);
    expect(faults(({ html }) => cells(html).filter((cell) => /procent|percent/.test(cell)))).toEqual([]);
  });

  test('every value says its period, unit and source where it stands', () => {
    const source = /(?:Källa|Source): \S/;
    expect(
      faults(({ html, report }) => {
        const entries = html.match(/<article class="entry[\s\S]*?<\/article>/g) ?? [];
        const lacking = entries.filter((entry) => {
          const subtitle = all(entry, /<p class="subtitle">([\s\S]*?)<\/p>/g)[0] ?? '';
          const lines = all(entry, /<p class="source">([\s\S]*?)<\/p>/g).filter((line) => source.test(line));
          const standing = lines.some(
            (line) => line.includes(report.area.name) && line.includes(report.edition),
          );
          return !/^[^·]*\d{4}[^·]* · \S/.test(subtitle) || !standing;
        });
        const appendix = html.slice(html.indexOf('<div class="appendix">'));
        const captions = all(appendix, /<caption>([\s\S]*?)<\/caption>/g);
        const untold = captions.filter((caption) => !source.test(caption));
        const found = all(html, /<div class="summary-column summary-(?:styrkor|folja)">([\s\S]*?)<\/div>/g);
        const compared = found.filter(
          (column) => /\d (?:procent|percent)/.test(column) && !source.test(column),
        );
        const facts = [
          /<p class="cover-source">([\s\S]*?)<\/p>/g,
          /<dl class="figures">[\s\S]*?<\/dl>\s*<p class="source">([\s\S]*?)<\/p>/g,
        ]
          .flatMap((pattern) => all(html, pattern))
          .filter((line) => !source.test(line));
        return [...lacking.map(plain), ...untold, ...compared, ...facts].map((text) => text.slice(0, 200));
      }),
    ).toEqual([]);
  });

  test('children are girls and boys', () => {
    const wrong = faults(({ html, report }) => {
      const minors = report.sections
        .flatMap((section) => ('entries' in section ? section.entries : []))
        .filter(({ indicator, bySex }) => areMinors(indicator.age) && bySex.length > 0);
      return minors.flatMap(({ indicator }) => {
        const start = html.indexOf(`id="uppgift-${indicator.id}"`);
        const entry = plain(html.slice(start, html.indexOf('</article>', start)));
        return /kvinnor|\bmän\b|women|\bmen\b/i.test(entry.replaceAll(indicator.name, ''))
          ? [indicator.id]
          : [];
      });
    });
    expect(wrong).toEqual([]);
    const girls = reports.filter(({ html }) => /Flickor och pojkar|Girls and boys/.test(html));
    expect(girls.length).toBeGreaterThan(1);
  });

  test('a part that shows nothing has no sentence about what it shows', () => {
    expect(
      faults(({ report }) =>
        report.sections.flatMap((section) =>
          section.kind === 'theme' && section.entries.length === 0 && section.introduction.length > 0
            ? section.introduction.map(({ key }) => key).filter((key) => key !== 'theme.nothing')
            : [],
        ),
      ),
    ).toEqual([]);
  });

  test('nothing is written that is no word', () => {
    expect(
      faults(
        ({ html }) => plain(html).match(/\b(?:undefined|NaN|null|\[object \w+\]|Infinity)\b|\u00ad/g) ?? [],
      ),
    ).toEqual([]);
  });
});
