import { beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import { compareAreas, type Report } from '../../src/index.ts';
import { isShown } from '../../src/model/figure.ts';
import {
  entriesOf,
  entryOf,
  htmlOf,
  readable,
  reportOf,
  runInCopy,
  sectionOf,
  workspaceOf,
} from '../support/programmes.ts';

// Björkön is a group of Tuvnäs and Varvsbacken, as Hisingen is of its parts.
describe('Hälsolots: many places, many partners', () => {
  let group: Report;
  let page: string;
  beforeAll(async () => {
    group = await reportOf('halsolots', 'bjorkon');
    page = await htmlOf(group);
  });

  describe('an area can be a group of areas', () => {
    test('aggregated from counts', () => {
      // Employed 2024: 1 900 + 48 and 1 400 + 48 of 2 900 and 2 300.
      expect(entryOf(group, 'sysselsattning').figure).toMatchObject({
        status: 'shown',
        count: 3396,
        denominator: 5200,
        value: (100 * 3396) / 5200,
      });
    });

    test('with the parts beside it, in the report and on the page', () => {
      for (const entry of entriesOf(group)) {
        expect(entry.parts.map((part) => part.area)).toEqual(['tuvnas', 'varvsbacken']);
      }
      const [first, second] = entryOf(group, 'sysselsattning').parts;
      expect(first && isShown(first) && first.count).toBe(1948);
      expect(second && isShown(second) && second.count).toBe(1448);
      const table =
        /<table[^>]*>\s*<caption[^>]*>[^<]*Sysselsättning[^<]*delar av Björkön[\s\S]*?<\/table>/.exec(page);
      expect(readable(table?.[0] ?? '')).toMatch(/Tuvnäs 67,2 %.*Varvsbacken 63,0 %/);
    });
  });

  describe('kub compare hisingen centrum', () => {
    test('gives difference, interval and outcome, and swapping the order turns the sign', async () => {
      const workspace = await workspaceOf('halsolots');
      const indicators = ['sysselsattning'];
      const judged = (areas: string[]) => {
        const comparison = compareAreas(workspace, { areas, indicators })[0]?.cells[0]?.comparison;
        if (comparison?.status !== 'judged' || comparison.testedInterval.kind !== 'interval')
          throw new Error('not judged');
        return { ...comparison, interval: comparison.testedInterval };
      };
      const there = judged(['bjorkon', 'centrum']);
      const back = judged(['centrum', 'bjorkon']);
      // 3 396 of 5 200 is 65,31 percent, 3 148 of 4 100 is 76,78.
      expect(there.difference).toBeCloseTo(65.3077 - 76.7805, 3);
      expect(there.outcome).toBe('lower');
      expect(back.outcome).toBe('higher');
      expect(back.difference).toBeCloseTo(-there.difference, 10);
      expect(back.interval.lower).toBeCloseTo(-there.interval.upper, 10);
      expect(back.interval.upper).toBeCloseTo(-there.interval.lower, 10);
    });

    test('prints them', async () => {
      const row = async (...areas: string[]) => {
        const run = await runInCopy('halsolots', [
          'compare',
          ...areas,
          '--indicator',
          'sysselsattning',
          '--format',
          'md',
        ]);
        expect(run.code).toBe(0);
        return run.out
          .split('\n')[2]
          ?.replace(/\u00a0/g, ' ')
          .split(' | ')
          .slice(-5);
      };
      expect(await row('bjorkon', 'centrum')).toEqual([
        '−11,5',
        expect.stringMatching(/^−13,\d till −9,\d$/),
        'lägre',
        'Centrum',
        'skillnadens intervall mot 0 (Newcombe 1998 (10)) |',
      ]);
      expect(await row('centrum', 'bjorkon')).toEqual([
        '+11,5',
        expect.stringMatching(/^9,\d–13,\d$/),
        'högre',
        'Björkön',
        'skillnadens intervall mot 0 (Newcombe 1998 (10)) |',
      ]);
    });
  });

  describe('difficulties and possibilities', () => {
    test('are both headed in the report, possibilities first', () => {
      const { possibilities, difficulties } = sectionOf(group, 'resources');
      expect(possibilities.map((note) => note.title)).toEqual(['Lokaler som står tomma på kvällen']);
      expect(difficulties.map((note) => note.title)).toEqual(['Långt till aktiviteter på kvällen']);
      const headings = [...page.matchAll(/<h3[^>]*>([^<]*)<\/h3>/g)].map((match) => match[1]);
      expect(headings.filter((heading) => heading === 'Möjligheter' || heading === 'Svårigheter')).toEqual([
        'Möjligheter',
        'Svårigheter',
      ]);
    });

    test('an area with only difficulties is warned of, in the check and in the report', async () => {
      const { diagnostics } = await workspaceOf('halsolots');
      expect(
        diagnostics.filter(({ code }) => code === 'only-difficulties').map(({ found }) => found),
      ).toEqual(['lokeberg']);
      const lokeberg = await reportOf('halsolots', 'lokeberg');
      expect(lokeberg.warnings.map(({ key }) => key)).toContain('warning.only-difficulties');
      expect(group.warnings).toEqual([]);
    });

    test('notes confirm or contradict notes and indicators, printed in both directions', () => {
      const { possibilities, difficulties } = sectionOf(group, 'resources');
      const [view] = sectionOf(group, 'resident-views').notes;
      expect(view?.confirms).toEqual(['svarigheter-langt-till-aktivitet', 'utrikes_fodda']);
      expect(difficulties[0]?.linkedFrom).toEqual([
        { id: 'roster-verkstad', title: 'Verkstaden kände igen bilden', relation: 'confirms' },
      ]);
      expect(possibilities[0]?.linkedFrom).toEqual([
        {
          id: 'svarigheter-langt-till-aktivitet',
          title: 'Långt till aktiviteter på kvällen',
          relation: 'contradicts',
        },
      ]);
      expect(entryOf(group, 'utrikes_fodda').related).toEqual([
        { id: 'roster-verkstad', title: 'Verkstaden kände igen bilden', relation: 'confirms' },
      ]);
      const seen = readable(page);
      expect(seen).toContain('Stärker: Långt till aktiviteter på kvällen');
      expect(seen).toContain('Stärks av: Verkstaden kände igen bilden');
      expect(seen).toContain('Säger emot: Lokaler som står tomma på kvällen');
      expect(seen).toContain('Motsägs av: Långt till aktiviteter på kvällen');
      expect(seen).toContain('Verkstaden kände igen bilden (stärker uppgiften)');
    });
  });

  describe('a register of actors', () => {
    test('by sector, with theme, place and what they contribute', () => {
      const { actors } = sectionOf(group, 'resources');
      expect(actors.map(({ name, sector }) => [sector, name])).toEqual([
        ['arbetsmarknad', 'Jobbtorg Björkön'],
        ['hälso- och sjukvård', 'Tuvnäs hälsocentral'],
        ['kultur', 'Varvsbackens kulturhus'],
      ]);
      const card = /<article class="note actor"[^>]*>(?:(?!<\/article>)[\s\S])*Jobbtorg[\s\S]*?<\/article>/;
      expect(readable(card.exec(page)?.[0] ?? '')).toMatch(
        /kommun · arbetsmarknad Jobbtorg Björkön Roll Vägledning Bidrar med Handledare två dagar i veckan Teman Arbete/,
      );
    });

    test('who is missing where a theme has no actor', () => {
      const { missing } = sectionOf(group, 'resources');
      const said = missing.map((message) => put(message, 'sv'));
      const missed = said.indexOf('I utgåva 2026 finns ingen beskriven aktör på Björkön för de här temana:');
      expect(said.slice(missed)).toEqual([said[missed], 'Rörelse']);
      expect(readable(page)).toContain('ingen beskriven aktör på Björkön för de här temana: Rörelse.');
    });
  });

  test('half paid by the city, half by the region: shares that sum to 100 are printed', () => {
    expect(readable(page)).toContain('Staden 50 %, Regionen 50 %');
  });

  test('funding shares that do not sum to 100 stop the build with file and row', async () => {
    const run = await runInCopy('halsolots', ['build', 'bjorkon', '--format', 'json,html'], {
      file: 'anteckningar/insatser/hitta-ut.md',
      from: 'andel: 50}\n  - {part: Regionen',
      to: 'andel: 60}\n  - {part: Regionen',
    });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(
      /anteckningar\/insatser\/hitta-ut\.md, rad 1[12], finansiering: .*\[funding-not-hundred\]/,
    );
    expect(run.err).toContain('60 + 50 = 110');
    expect(run.written).toEqual({});
  });
});
