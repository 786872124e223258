import { beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import type { Report } from '../../src/index.ts';
import { entryOf, htmlOf, readable, reportOf, runInCopy, sectionOf } from '../support/programmes.ts';

describe('Hälsocafé: meeting places, learning cafés, peers, volunteers', () => {
  let report: Report;
  let html: string;
  let page: string;
  beforeAll(async () => {
    report = await reportOf('halsocafe', 'nordsjo');
    html = await htmlOf(report);
    page = readable(html);
  });

  const goal = (id: string) => {
    const found = sectionOf(report, 'goals').goals.find((one) => one.goal.id === id);
    if (!found) throw new Error(`no goal ${id}`);
    return { ...found, said: put(found.status.reason, 'sv').replace(/\u00a0/g, ' ') };
  };

  describe('the goals', () => {
    test('80 % report greater confidence', () => {
      // 132 of 160 is 82.5 percent.
      expect(goal('tilltro').status).toMatchObject({ status: 'achieved', current: 82.5 });
      expect(goal('tilltro').said).toBe('År 2020 var resultatet 82,5 procent, och målet var 80 procent.');
    });

    test('two recurring learning cafés per health-care area', () => {
      // Two, three and one, with a year left.
      expect(goal('larcafeer').status).toMatchObject({ status: 'on-the-way', current: 1 });
      expect(goal('larcafeer').said).toContain('inte i Sydsjö');
      expect(page).toContain('Insats Lärcafé Område Nordsjö, Mellansjö, Sydsjö');
    });

    test('from one to three digital self-help groups', () => {
      expect(goal('digitala-grupper').status).toMatchObject({
        status: 'on-the-way',
        progress: 0.5,
        baseline: 1,
      });
    });

    test('and two digital learning cafés', () => {
      expect(goal('digitala-larcafeer').status).toMatchObject({ status: 'achieved', current: 2 });
    });

    test('70 % of the living books offered a task', () => {
      // 14 of 20.
      expect(goal('levande-bocker').status).toMatchObject({ status: 'achieved', current: 70 });
    });

    test('peer tasks +30 %: without the 2019 number it cannot be judged, and the report says what is missing', () => {
      expect(goal('peeruppdrag').status).toMatchObject({
        status: 'cannot-be-judged',
        current: null,
        progress: null,
      });
      expect(goal('peeruppdrag').said).toBe('Utgångsvärdet för 2019 saknas (uppdrag).');
      expect(page).toContain('Utgångsvärdet för 2019 saknas (uppdrag).');
    });

    test.each([
      // 46 is 15 percent more than 40, and 64 percent more than 28.
      ['40', 'not-achieved', 15],
      ['28', 'achieved', 64.2857],
    ])('peer tasks +30 %: with %s tasks in 2019 it is judged', async (baseline, status, current) => {
      const change = {
        file: 'utfall.csv',
        from: 'peeruppdrag;2020',
        to: `peeruppdrag;2019;;;;${baseline};;\npeeruppdrag;2020`,
      };
      const run = await runInCopy(
        'halsocafe',
        ['build', 'nordsjo', '--format', 'json', '--out', 'ut'],
        change,
      );
      const built = JSON.parse(run.written['/prov/ut/2021/nordsjo/report.json'] ?? '{}') as Report;
      const judged = sectionOf(built, 'goals').goals.find((one) => one.goal.id === 'peeruppdrag')?.status;
      expect(judged?.status).toBe(status);
      expect(judged?.current).toBeCloseTo(current, 3);
    });

    test('one new unit a month', () => {
      expect(goal('nya-enheter').status).toMatchObject({ status: 'achieved', current: 1 });
      // Twelve units in twelve months are one a month, not 100 percent.
      expect(page).toMatch(/Resultat: En ny enhet i månaden\. (?:\S+ )*?2020 1 /);
    });

    test('volunteers from 9 (2016) to 46 (2020)', () => {
      expect(goal('volontarer').status).toMatchObject({
        status: 'achieved',
        current: 46,
        baseline: 9,
        progress: 1,
      });
      expect(page).toMatch(/Utgångsvärde 9 volontärer \(2016\)/);
    });

    test.each(['uppnått', 'på väg', 'kan inte bedömas'])(
      'the status ”%s” is in words on the page',
      (words) => {
        expect(page.toLowerCase()).toContain(words);
      },
    );

    test('a result about too few persons is withheld: no number, and its own reason', () => {
      // 3 of 12.
      const { status, results, said } = goal('ledarutbildning');
      expect(status).toMatchObject({ status: 'cannot-be-judged', current: null, progress: null });
      expect(said).toBe('Resultatet för 2020 gäller för få personer för att visas.');
      expect(results).toEqual([
        {
          goal: 'ledarutbildning',
          period: '2020',
          area: '',
          count: null,
          denominator: null,
          value: null,
          judgement: null,
          comment: '',
          withheld: true,
        },
      ]);
      expect(JSON.stringify(report)).not.toContain('Tre av tolv');
      expect(page).toContain('Resultatet för 2020 gäller för få personer för att visas.');
    });

    test('area sets may overlap, and nothing is counted twice in one total', () => {
      // Nordsjö stad lies in Nordsjö: 30 and 22 are not 52.
      const { status, said } = goal('traffar');
      expect(status).toMatchObject({ status: 'cannot-be-judged', current: null });
      expect(said).toContain('Nordsjö, Nordsjö stad överlappar varandra');
      expect(page).not.toMatch(/52 träffar/);
    });
  });

  describe('events', () => {
    test('the pandemic is drawn on the trend and named in text', () => {
      const entry = entryOf(report, 'sjalvskattad_halsa');
      expect(entry.events.map(({ name, breaks }) => [name, breaks])).toEqual([['Pandemin', false]]);
      const [drawn] = html.match(
        /<article class="entry[^>]*id="uppgift-sjalvskattad_halsa"[\s\S]*?<\/article>/,
      ) ?? [''];
      expect(/drawing-trend[\s\S]*?<\/svg>/.exec(drawn)?.[0]).toMatch(/<text[^>]*>\s*1\s*<\/text>/);
      expect(readable(/<ul class="events">[\s\S]*?<\/ul>/.exec(drawn)?.[0] ?? '')).toContain(
        '1 Pandemin, 2020',
      );
      expect(page).toContain('Mötesplatserna var stängda');
    });
  });

  describe('tasks and unique persons are different units and never mixed', () => {
    test('a result in persons for a goal in tasks stops the build', async () => {
      const change = {
        file: 'utfall.csv',
        to: 'mal;period;omrade;taljare;namnare;varde;bedomning;kommentar;enhet\npeeruppdrag;2020;;;;25;;;personer\n',
      };
      const run = await runInCopy('halsocafe', ['build', 'nordsjo', '--format', 'json'], change);
      expect([run.code, run.written]).toEqual([1, {}]);
      expect(run.err).toContain('[outcome-unit-mixed]');
    });

    test('tasks over persons is no share', async () => {
      const change = { file: 'utfall.csv', from: 'peeruppdrag;2020;;;;46', to: 'peeruppdrag;2020;;46;25;' };
      const run = await runInCopy('halsocafe', ['build', 'nordsjo', '--format', 'json'], change);
      expect([run.code, run.written]).toEqual([1, {}]);
      expect(run.err).toContain('[outcome-unit-mixed]');
    });
  });

  describe('what worked well and what was hard are two chapters', () => {
    test('with the notes of each', () => {
      const titles = (id: string) => sectionOf(report, 'note-list', id).notes.map((note) => note.title);
      expect(titles('vad-som-har-fungerat-bra')).toEqual(['Peers öppnar dörren']);
      expect(titles('vad-som-har-varit-svart')).toEqual(['Stängda lokaler']);
      const headings = [...html.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map((match) =>
        readable(match[1] ?? ''),
      );
      expect(headings.filter((heading) => /fungerat bra|varit svårt/.test(heading))).toHaveLength(2);
    });

    test('an empty one says so', async () => {
      const empty = await reportOf('halsocafe', 'sydsjo');
      const seen = readable(await htmlOf(empty));
      expect(seen).toContain('I utgåva 2021 finns inget beskrivet som har fungerat bra i Sydsjö.');
      expect(seen).toContain('I utgåva 2021 finns inget beskrivet som har varit svårt i Sydsjö.');
    });
  });
});
