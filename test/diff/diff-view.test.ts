import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/diff/compare-editions.ts';
import { diffMarkdown } from '../../src/diff/diff-markdown.ts';
import { diffView } from '../../src/diff/diff-view.ts';
import type { EditionDiff } from '../../src/diff/edition-diff.ts';
import { edition } from './support.ts';

const at = 'norrangby sysselsattning 2024';
const { diff } = compareEditions(
  edition('2025', [`${at} totalt 60/100`, `${at} män 33/50`]),
  edition('2026', [`${at} totalt 62/100`, `${at} män dold`, 'norrangby sysselsattning 2025 totalt 5/8']),
);

describe('the page of changes in words', () => {
  test('numbers are printed as the language does, with their place and their explanation', () => {
    const swedish = diffMarkdown(diffView(diff, 'sv'));
    // 60/100 and 62/100 in percent; 5/8 = 62.5 %.
    expect(swedish).toContain('| Norrängby | 2024 | Totalt | 60,0\u00a0% | 62,0\u00a0% | Rättade uppgifter:');
    expect(swedish).toContain('| – fanns inte | 62,5\u00a0% | Nya uppgifter: perioden 2025 |');
    expect(swedish).toContain(
      '| Norrängby | 2024 | Män | – skrivs inte ut här | – visas inte | Röjandekontroll:',
    );
    expect(diffMarkdown(diffView(diff, 'en'))).toContain(
      '| – was not there | 62.5% | New data: the period 2025 |',
    );
  });

  test('a benchmark is told by its name', () => {
    const moved: EditionDiff = {
      ...diff,
      headlines: [
        {
          area: 'norrangby',
          indicator: 'sysselsattning',
          before: { status: 'shown', period: '2024', value: 60 },
          after: { status: 'shown', period: '2024', value: 60 },
          outcomeBefore: 'higher',
          outcomeAfter: 'similar',
          reasons: [
            {
              cause: 'benchmark',
              why: 'other-benchmark',
              before: 'municipality tallvinge',
              after: 'rest tallvinge',
            },
          ],
        },
      ],
    };
    const text = diffMarkdown(diffView(moved, 'sv'));
    expect(text).toContain('Annat jämförelseområde: Tallvinge → övriga Tallvinge');
    expect(text).toContain('▲ högre → ≈ ungefär lika');
  });

  test('names stay text: signs of Markdown and HTML do nothing', () => {
    const hostile = { ...diff, areas: { ...diff.areas, norrangby: '<script>|*_`[x](y)#' } };
    const text = diffMarkdown(diffView(hostile, 'sv'));
    expect(text).toContain('&lt;script>\\|\\*\\_\\`\\[x\\](y)\\#');
    const lines = text.split('\n').filter((line) => line.includes('script'));
    expect(lines.length).toBeGreaterThan(0);
  });

  test('many figures with one explanation are gathered, and none is lost from the count', () => {
    // 200 periods are more than a reader goes through one by one.
    const years = Array.from(
      { length: 200 },
      (_, index) => `norrangby sysselsattning ${1801 + index} totalt 5/8`,
    );
    const large = compareEditions(
      edition('2025', [`${at} totalt 60/100`]),
      edition('2026', [...years, `${at} totalt 60/100`]),
    );
    const section = diffView(large.diff, 'sv').sections.find(({ id }) => id === 'uppgifter');
    const counted = section?.tables.flatMap(({ rows }) => rows.map((row) => Number(row[3])));
    expect(counted?.reduce((sum, count) => sum + count, 0)).toBe(200);
  });
  test('a page holds 5 000 rows of a kind, and says how many figures are left out', () => {
    // 5 010 areas with two years each: 5 000 rows of two figures, and twenty figures more.
    const places = Array.from({ length: 5010 }, (_, index) => `plats-${index}`);
    const years = (year: number): string[] =>
      places.map((place) => `${place} sysselsattning ${year} totalt 5/8`);
    const { diff: large } = compareEditions(
      edition('2025', [...years(2020)]),
      edition('2026', [...years(2020), ...years(2021), ...years(2022)]),
    );
    const section = diffView(large, 'sv').sections.find(({ id }) => id === 'uppgifter');
    expect(section?.tables[0]?.rows).toHaveLength(5000);
    expect(section?.tables[0]?.rows[0]?.slice(1, 4)).toEqual(['plats-0', '2021', '1']);
    expect(section?.paragraphs).toHaveLength(1);
    const headlines = Array.from({ length: 5007 }, (_, index) => ({
      area: `plats-${index % 3}`,
      indicator: 'sysselsattning',
      before: { status: 'shown', period: '2024', value: 60 } as const,
      after: { status: 'shown', period: '2024', value: 61 } as const,
      outcomeBefore: 'none' as const,
      outcomeAfter: 'none' as const,
      reasons: [],
    }));
    const first = diffView({ ...diff, headlines }, 'en').sections.find(({ id }) => id === 'huvuduppgifter');
    expect(first?.tables.map(({ rows }) => rows.length)).toEqual([1667, 1667, 1666]);
    expect(first?.paragraphs[1]).toContain('Another 7 headline figures');
  });
});
