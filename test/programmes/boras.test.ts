import { beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import type { Report } from '../../src/index.ts';
import {
  entriesOf,
  entryOf,
  htmlOf,
  indicatorsOf,
  readable,
  reportOf,
  sectionOf,
} from '../support/programmes.ts';
import { runKub } from '../support/run-kub.ts';

const areas = ['hassleholmen', 'norrby', 'sjobo'] as const;

describe('Borås: kunskapsunderlag for Hässleholmen, Norrby and Sjöbo', () => {
  const reports = new Map<string, Report>();
  beforeAll(async () => {
    for (const area of [...areas, 'boras']) reports.set(area, await reportOf('boras', area));
  });
  const report = (area: string): Report => reports.get(area)!;

  describe('kub build hassleholmen, norrby, sjobo and --all', () => {
    test.each(areas)(
      '%s has the same indicators as the municipal report, in the same order of themes',
      (area) => {
        const themes = (of: string) =>
          report(of).sections.flatMap((section) =>
            section.kind === 'theme'
              ? [
                  [
                    section.theme,
                    ...[...section.entries, ...section.gaps].map(({ indicator }) => indicator.id).sort(),
                  ],
                ]
              : [],
          );
        expect(themes(area)).toEqual(themes('boras'));
        expect(themes(area).flat().length).toBeGreaterThan(30);
      },
    );

    test.each(areas)('the entries of %s stand in the order of kub.yaml', (area) => {
      const municipal = [...new Set([...areas.flatMap((one) => indicatorsOf(report(one)))])];
      expect([...indicatorsOf(report(area))].sort()).toEqual([...municipal].sort());
      for (const section of report(area).sections) {
        if (section.kind !== 'theme') continue;
        const twin = sectionOf(report('boras'), 'theme', section.id);
        const order = twin.entries.map(({ indicator }) => indicator.id);
        const own = section.entries.map(({ indicator }) => indicator.id);
        const shared = (list: string[], other: string[]) => list.filter((id) => other.includes(id));
        expect(shared(own, order)).toEqual(shared(order, own));
      }
    });

    test.each(areas)('a missing indicator is a named gap of %s, on the page too', async (area) => {
      const gaps = report(area).sections.flatMap((section) => ('gaps' in section ? section.gaps : []));
      expect(gaps.map(({ indicator }) => indicator.id)).toContain('meritvarde');
      const page = await htmlOf(report(area));
      const boxes = [...page.matchAll(/<div class="gaps">[\s\S]*?<\/div>/g)].map(([box]) => readable(box));
      for (const { indicator, reason } of gaps) {
        expect(reason.key).toBe('gap.no-figures');
        const box = boxes.find((text) => text.includes(` ${indicator.name.replace(/\u00a0/g, ' ')} `));
        expect(box, indicator.id).toContain(`I utgåva 2026 saknas för ${report(area).area.name}:`);
      }
    });

    test('the command takes the names with and without å ä ö, and --all is the three of them', async () => {
      const planned = async (...argv: string[]) => {
        const run = await runKub(['build', ...argv, '--format', 'json', '--dry-run']);
        expect(run.code).toBe(0);
        return run.out.split('\n').filter((line) => line.endsWith('report.json'));
      };
      const each = await Promise.all([planned('hassleholmen'), planned('norrby'), planned('sjobo')]);
      expect(await planned('--all')).toEqual(each.flat());
      expect(await planned('Hässleholmen')).toEqual(each[0]);
    });
  });

  describe('default benchmark the municipality', () => {
    test.each(areas)('named in every legend of %s', async (area) => {
      for (const entry of entriesOf(report(area))) {
        expect(entry.benchmarks.map(({ label }) => put(label, 'sv'))).toEqual(['Borås']);
      }
      const html = await htmlOf(report(area));
      const legends =
        html.match(/<ul class="legend[\s\S]*?<\/ul>/g) ??
        html.match(/class="legend[\s\S]*?<\/(?:ul|div|dl)>/g);
      expect(legends?.length).toBeGreaterThan(0);
      for (const legend of legends ?? []) expect(readable(legend)).toContain('Borås');
    });

    test('--benchmark ovriga stands beside it, and both outcomes are printed', async () => {
      const beside = await reportOf('boras', 'norrby', { benchmark: { kind: 'rest' } });
      const { benchmarks, sentences } = entryOf(beside, 'utrikes_fodda');
      expect(benchmarks.map(({ label }) => put(label, 'sv'))).toEqual(['övriga kommunen', 'Borås']);
      const said = sentences.map((sentence) => put(sentence, 'sv')).join(' ');
      expect(said).toContain('högre än i övriga kommunen');
      expect(said).toContain('högre än i Borås');
      const page = readable(await htmlOf(beside));
      for (const sentence of sentences) expect(page).toContain(put(sentence, 'sv').replace(/\u00a0/g, ' '));
    });
  });

  test.each(areas)('the four note chapters of %s always exist, and say in place what is missing', (area) => {
    const views = sectionOf(report(area), 'resident-views');
    const resources = sectionOf(report(area), 'resources');
    const interventions = sectionOf(report(area), 'interventions');
    expect(views.notes.length > 0 || views.missing !== null).toBe(true);
    expect(
      resources.resources.length > 0 || resources.missing.some(({ key }) => key === 'resources.missing'),
    ).toBe(true);
    expect(
      resources.settings.length > 0 || resources.missing.some(({ key }) => key === 'settings.missing'),
    ).toBe(true);
    expect(interventions.interventions.length > 0 || interventions.missing !== null).toBe(true);
    expect(views.missing === null).toBe(area === 'norrby');
  });

  test('an intervention held once is listed under all its areas', () => {
    for (const area of areas) {
      const titles = sectionOf(report(area), 'interventions').interventions.map((note) => note.title);
      expect(titles.filter((title) => title === 'Simskola för kvinnor')).toHaveLength(1);
    }
  });

  test('the residents of Norrby: who was asked, how, and how many', async () => {
    expect(sectionOf(report('norrby'), 'resident-views').notes[0]?.residentView).toEqual({
      method: 'Enkät till boende på Norrby',
      contributors: 1580,
      consent: false,
    });
    expect(readable(await htmlOf(report('norrby')))).toContain('1 580');
  });

  describe('profiles of the bundled workspace', () => {
    test('kortversion: few chapters, its own introduction, and a summary of all that is known and not', async () => {
      const brief = await reportOf('boras', 'norrby', { profile: 'kortversion' });
      expect(brief.sections.length).toBeLessThanOrEqual(5);
      expect(brief.profile).toBe('Kortversion');
      const whole = sectionOf(report('norrby'), 'summary');
      expect(sectionOf(brief, 'summary').unknown.length).toBe(whole.unknown.length);
      expect(readable(await htmlOf(brief))).toContain('Det här är en kort version');
    });

    test('aldre: what is missing about the old stands there by name', async () => {
      const old = await reportOf('boras', 'norrby', { profile: 'aldre' });
      expect(indicatorsOf(old)).toEqual(expect.arrayContaining(['andel_65plus', 'fallskador65']));
      expect(indicatorsOf(old)).not.toContain('meritvarde');
      expect(readable(await htmlOf(old))).toContain('livet som äldre');
    });
  });
});
