import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/workspace/read-config.ts';

const least = 'kommun: boras\nutgava: 2026\ndata:\n  - fil: data/*.csv\n    kalla: SCB\n';
const told = (text: string) =>
  readConfig('kub.yaml', text).diagnostics.map(({ code, line, field, suggestion }) =>
    [code, line, field, suggestion].filter((part) => part !== undefined).join(' '),
  );

describe('readConfig', () => {
  test('the smallest one builds, with every default', () => {
    const { config, diagnostics } = readConfig('kub.yaml', least);
    expect(diagnostics).toEqual([]);
    expect(config).toMatchObject({
      municipality: 'boras',
      edition: '2026',
      date: '2026-01-01',
      language: 'sv',
      benchmark: 'municipality',
      disclosure: { threshold: 5, sensitiveThreshold: 10, minimumDenominator: 10, minimumRespondents: 30 },
    });
    expect(config?.themes).toHaveLength(7);
  });

  test('codes and names of editions keep their zeros', () => {
    const { config } = readConfig(
      'kub.yaml',
      'kommun: 0114\nutgava: 2026.10\ndata:\n  - fil: a.csv\n    kalla: K\n    hoppa_over: 10\n    oversatt: { omrade: { 0180: 01 } }\n',
    );
    expect(config).toMatchObject({ municipality: '0114', edition: '2026.10' });
    expect(config?.data[0]).toMatchObject({ hoppa_over: 10, oversatt: { omrade: { '0180': '01' } } });
  });

  test('a problem found later gets the line of its key, or of the text that was found', () => {
    const { place } = readConfig(
      'kub.yaml',
      `${least}teman:\n  - id: boende\n    namn: Boende\n    indikatorer:\n      - bostader\n      - nagot\n`,
    );
    const line = (field: string, found?: string, file = 'kub.yaml') =>
      place({
        code: 'invalid-value',
        severity: 'error',
        file,
        field,
        ...(found === undefined ? {} : { found }),
      }).line;
    expect(line('kommun')).toBe(1);
    expect(line('data.0.fil', 'data/*.csv')).toBe(4);
    expect(line('teman.boende', 'nagot')).toBe(11);
    expect(line('teman.boende')).toBe(7);
    expect(line('utseende.farger')).toBeUndefined();
    expect(line('kommun', undefined, 'omraden.csv')).toBeUndefined();
  });

  test('all keys of the contract are known', () => {
    const text = `${least}    blad: Blad1
    kodning: windows-1252
    avgransare: tab
    decimal: ','
    hoppa_over: 2
    kolumner: { omrade: region, taljare: { kolumn: Antal, monster: '(\\d+)' }, indikator: =x }
    oversatt: { kon: { Hane: män } }
    smalt: { kolumner: 'Antal *', till: period, monster: '(\\d{4})', varde: taljare }
    andelar: brak
    tecken: skolverket
    licens: CC0
    hamtad: 2026-01-01
sprak: sv
avsandare: { namn: N, enhet: E, kontakt: K, diarienummer: D }
jamforelse: ovriga
teman: malomraden
kapitel: [mal]
profiler: { barn: { teman: [utbildning], alder: 0-17, tillat_andra_aldrar: ja } }
rojandekontroll: { troskel: 10 }
utseende: { logotyp: l.svg, logotyp_text: L, farger: { huvud: '#12436D' }, typsnitt: T }
tidigare: tidigare
`;
    const { config, diagnostics } = readConfig('kub.yaml', text);
    expect(diagnostics).toEqual([]);
    expect(config).toMatchObject({ benchmark: 'rest', themeField: 'targetArea', previous: 'tidigare' });
    expect(config?.themes).toHaveLength(9);
    expect(config?.profiles.get('barn')).toMatchObject({ ageRange: '0-17', otherAgesAllowed: true });
    expect(config?.disclosure.threshold).toBe(10);
  });

  test.each([
    [`${least}spraket: sv\n`, 'unknown-key 6 spraket sprak'],
    [`${least}rojandekontroll: { troskl: 5 }\n`, 'unknown-key 6 rojandekontroll.troskl troskel'],
    [`${least}    kodnig: utf-8\n`, 'unknown-key 6 data.0.kodnig kodning'],
    [`${least}sprak: no\n`, 'invalid-value 6 sprak'],
    [`${least}rojandekontroll: { troskel: 1 }\n`, 'invalid-value 6 rojandekontroll.troskel'],
    [`${least}teman: boraas\n`, 'invalid-value 6 teman boras'],
    [least.replace('utgava: 2026', 'utgava: ../2026'), 'invalid-value 2 utgava'],
    [least.replace('kommun: boras\n', ''), 'missing-key 1 kommun'],
    [
      `${least}    smalt: { kolumner: a, till: period, monster: '(', varde: taljare }\n`,
      'invalid-value 6 data.0.smalt.monster',
    ],
    ['kommun: [', 'not-yaml 1'],
  ])('%j is told', (text, problem) => expect(told(text)[0]).toBe(problem));

  test('all problems are given at once', () => {
    expect(told('komun: a\nutgava: 2026\ndata: x\n')).toHaveLength(3);
    // A theme order that is not there hides none of the others.
    expect(told(`${least}teman: boraas\nspraket: sv\nsprak: no\n`)).toHaveLength(3);
  });
});
