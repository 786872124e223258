import { beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import { publishedFigures, type Report } from '../../src/index.ts';
import { type Figure, isShown } from '../../src/model/figure.ts';
import {
  entriesOf,
  entryOf,
  htmlOf,
  indicatorsOf,
  readable,
  reportOf,
  runInCopy,
  sectionOf,
  workspaceOf,
} from '../support/programmes.ts';
import { recoverable } from '../support/recoverable.ts';

const profile = 'psykisk-halsa-18-64';

describe('Psykisk ohälsa: a shared picture of 18–64 in two districts, then a plan', () => {
  let report: Report;
  let page: string;
  beforeAll(async () => {
    report = await reportOf('psykisk-ohalsa', 'ekliden', { profile });
    page = readable(await htmlOf(report));
  });

  describe('a profile with a strict age range', () => {
    test('has its own indicators, chapters and introduction', () => {
      expect(report.profile).toBe('Psykisk hälsa 18–64 år');
      expect(indicatorsOf(report)).not.toContain('utrikes_fodda');
      expect(page).toContain('Det här urvalet gäller psykisk hälsa i åldern 18–64 år.');
    });

    test('refuses rows of another range: a named gap, and no figure of it anywhere', () => {
      // ensamhet is asked of 16–84.
      const gaps = sectionOf(report, 'theme').gaps;
      expect(gaps.find(({ indicator }) => indicator.id === 'ensamhet')?.reason).toEqual({
        key: 'gap.other-age',
        params: { indicator: 'Besväras av ensamhet', age: '18-64', edition: '2026' },
      });
      const figures = JSON.stringify(report.sections.filter((section) => section.kind !== 'goals'));
      expect(figures).not.toMatch(/"status":"shown"[^}]*"indicator":"ensamhet"/);
      for (const { byAge, figure } of entriesOf(report)) expect([byAge, figure.age]).toEqual([[], 'total']);
    });

    test('lets them through where the profile allows other ages', async () => {
      const open = await reportOf('psykisk-ohalsa', 'ekliden', { profile: 'alla-aldrar' });
      expect(entryOf(open, 'ensamhet').figure.status).toBe('shown');
    });

    test('prints the range beside each value', async () => {
      const html = await htmlOf(report);
      const entries = html.match(/<article class="entry[\s\S]*?<\/article>/g) ?? [];
      expect(entries).toHaveLength(entriesOf(report).length);
      for (const entry of entries) {
        expect(readable(/<p class="subtitle">[\s\S]*?<\/p>/.exec(entry)?.[0] ?? '')).toContain('18–64 år');
      }
    });

    test('is refused when it filters everything away: exit 1, nothing written', async () => {
      const argv = ['build', 'ekliden', '--profile', 'bara-barn', '--format', 'json,html'];
      const run = await runInCopy('psykisk-ohalsa', argv);
      expect(run.code).toBe(1);
      expect(run.err).toContain('[profile-empty]');
      expect(run.err).toContain('bara-barn: 0-6');
      expect(run.written).toEqual({});
      const check = await runInCopy('psykisk-ohalsa', ['check']);
      expect([check.code, check.out.includes('[profile-empty]')]).toEqual([0, true]);
      await expect(reportOf('psykisk-ohalsa', 'ekliden', { profile: 'bara-barn' })).rejects.toThrow();
    });

    test('a profile that nobody has is refused, with those there are', async () => {
      const run = await runInCopy('psykisk-ohalsa', [
        'build',
        'ekliden',
        '--profile',
        'psykisk',
        '--format',
        'json',
      ]);
      expect([run.code, run.written]).toEqual([1, {}]);
      expect(run.err).toContain(profile);
    });
  });

  describe('sectors', () => {
    test('each indicator has a sector and an owner, printed where it stands', () => {
      for (const { indicator } of entriesOf(report)) {
        expect(indicator.sector).not.toBe('');
        expect(indicator.owner).not.toBe('');
        expect(page).toContain(`Lämnas av: ${indicator.sector}, ${indicator.owner}`);
      }
    });

    test('the report shows which sectors have delivered and which are missing', () => {
      const { sectors } = sectionOf(report, 'conversation');
      expect(
        sectors.map(({ sector, indicators, missing }) => [sector, indicators.length, missing.length]),
      ).toEqual([
        ['fritid', 0, 1],
        ['hälso- och sjukvård', 2, 0],
        ['polis', 0, 1],
        ['sjukförsäkring', 1, 0],
        ['socialtjänst', 0, 1],
      ]);
      expect(page).toContain('hälso- och sjukvård – lämnade uppgifter: 2 av 2');
      expect(page).toContain('polis – inga lämnade uppgifter');
      expect(page).toContain('socialtjänst – inga lämnade uppgifter Saknas: Boendestöd.');
    });

    test('a comment per sector on the same indicator, side by side', async () => {
      const { comments } = entryOf(report, 'sjukfall_psyk');
      expect(comments.map((note) => note.sector)).toEqual(['sjukförsäkring', 'hälso- och sjukvård']);
      const html = await htmlOf(report);
      const beside =
        /<div class="entry-comments cards">([\s\S]*?)<\/div>\s*<\/div>|<div class="entry-comments cards">[\s\S]*/.exec(
          html,
        )?.[0] ?? '';
      expect(readable(beside)).toMatch(/Sektor sjukförsäkring.*Sektor hälso- och sjukvård/);
    });
  });

  describe('an action plan per area', () => {
    test('problem, action, responsible, level, indicators, deadline, next review; overdue ones first', () => {
      const { plan } = sectionOf(report, 'goals');
      expect(plan.map(({ action, overdue }) => [action.id, overdue])).toEqual([
        ['2', true],
        ['1', false],
        ['4', false],
      ]);
      expect(plan[0]?.action).toMatchObject({
        problem: 'Rehabilitering börjar sent.',
        action: 'Hålla trepartssamtal inom fyra veckor.',
        responsible: 'Försäkringskassan',
        level: 'regional',
        indicators: ['sjukfall_psyk'],
        deadline: '2025-12-15',
        reviewDate: '2026-03-15',
      });
      expect(page).toMatch(
        /Problem Rehabilitering börjar sent\..*Ansvarig Försäkringskassan Nivå regional Klart senast 2025-12-15 Granskas 2026-03-15/,
      );
    });

    test('kub list plan gives the same, overdue ones first', async () => {
      const run = await runInCopy('psykisk-ohalsa', ['list', 'plan', '--json']);
      const rows = JSON.parse(run.out) as Record<string, string>[];
      expect(rows.map(({ id, forsenad }) => [id, forsenad])).toEqual([
        ['2', 'ja'],
        ['3', ''],
        ['1', ''],
        ['4', ''],
      ]);
    });

    test.each([
      ['owner', ';Samverkansgruppen;', ';;', 'ansvarig'],
      ['next review', ';2026-05-15;', ';;', 'granskas'],
    ])('%s is required', async (_, from, to, field) => {
      const change = { file: 'handlingsplan.csv', from, to };
      const run = await runInCopy('psykisk-ohalsa', ['build', 'ekliden', '--format', 'json'], change);
      expect([run.code, run.written]).toEqual([1, {}]);
      expect(run.err).toContain(`handlingsplan.csv, rad 2, ${field}`);
    });
  });

  test('plain fractions only beside the exact value', () => {
    // 98 of 500 is 19.6 percent.
    const [said] = entryOf(report, 'psyk_besvar').sentences.map((sentence) => put(sentence, 'sv'));
    expect(said).toContain('19,6 procent (ungefär var femte)');
    for (const [before] of page.matchAll(/.{0,12}\((?:ungefär) (?:var|hälften|två|tre|fyra|nio)/g)) {
      expect(before).toMatch(/\d,\d procent \(/);
    }
    const alone = page.replace(/\d,\d procent \(ungefär [a-zåäö ]+\)/g, '');
    expect(alone).not.toMatch(/ungefär (?:var \p{L}+e\b|hälften|två av|tre av|fyra av|nio av)/u);
  });

  describe('sex × age × district survives the disclosure audit', () => {
    let figures: readonly Figure[];
    beforeAll(async () => {
      const all = publishedFigures(await workspaceOf('psykisk-ohalsa'));
      figures = all.filter((figure) => figure.indicator === 'sjukfall_psyk' && figure.period === '2025');
    });

    test('the cell of six women is withheld, and not alone', () => {
      const cell = figures.find(
        (one) => one.area === 'ekliden' && one.sex === 'women' && one.age === '18-29',
      );
      expect(cell).toMatchObject({ status: 'suppressed', reason: 'disclosure' });
      expect(figures.filter((figure) => !isShown(figure)).length).toBeGreaterThan(3);
      expect(figures.filter(isShown).length).toBeGreaterThan(12);
    });

    test('no hidden count can be computed by adding and subtracting what is shown', () => {
      const counts = new Map(
        figures.map((one) => [`${one.area} ${one.sex} ${one.age}`, isShown(one) ? one.count : null]),
      );
      const areas = ['ekliden', 'frovik', 'ostermarken'];
      const ages = ['18-29', '30-44', '45-64'];
      const sums: string[][] = [];
      for (const area of ['strandkoping', ...areas]) {
        for (const sex of ['total', 'women', 'men'])
          sums.push([`${area} ${sex} total`, ...ages.map((age) => `${area} ${sex} ${age}`)]);
        for (const age of ['total', ...ages])
          sums.push([`${area} total ${age}`, `${area} women ${age}`, `${area} men ${age}`]);
      }
      for (const sex of ['total', 'women', 'men']) {
        for (const age of ['total', ...ages])
          sums.push(['strandkoping', ...areas].map((area) => `${area} ${sex} ${age}`));
      }
      expect(recoverable(sums, counts)).toEqual([]);
      // The attack itself finds what is there to find: one hidden cell in a row is the total less the others.
      const careless = new Map(
        [...counts].map(([key, count]) => [key, count ?? (key === 'ekliden women 18-29' ? null : 20)]),
      );
      expect(recoverable(sums, careless)).toContain('ekliden women 18-29');
    });

    test('nor is the withheld number in any file of the report', async () => {
      const run = await runInCopy('psykisk-ohalsa', [
        'build',
        '--all',
        '--format',
        'json,html',
        '--out',
        'ut',
      ]);
      expect(run.code).toBe(0);
      for (const text of Object.values(run.written)) {
        // 6 of 420: as counts, as a share, in a table.
        expect(text).not.toMatch(/6 av 420|1\.428571|1,4 %\s*<\/td>\s*<td[^>]*>[^<]*<\/td>\s*<td[^>]*>6/);
        expect(text).not.toMatch(/"count":\s?6,\s*"denominator":\s?420/);
      }
    });
  });
});
