import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
const catalogue = readTable('katalog/indikatorer.csv');
const workspace = readTable('indikatorer.csv');
const both = [...catalogue, ...workspace];

const columns =
  'id;namn;definition;matt;enhet;per;riktning;tema;malomrade;sektor;agare;kalla;kallrad;alder;kon;instrument;rojandekontroll;rojandeskal;tradskel;vand;jamforbar_fran;kolada_id;notering;namn_en'.split(
    ';',
  );
const themes = [
  'inkludering-delaktighet-tillit',
  'trygghet-narmiljo',
  'utbildning',
  'arbete-forsorjning',
  'boende',
  'barn-unga',
  'vuxna-aldre',
  'bakgrund',
];
const measures = ['andel', 'tal', 'medel', 'antal', 'median', 'index', 'medellivslangd', 'standardiserat'];

const outside = (column: string, allowed: readonly string[], rows = catalogue): unknown[] =>
  rows.filter((row) => !allowed.includes(row[column] ?? '')).map((row) => [row.id, row[column]]);

describe('the built-in catalogue', () => {
  test('has 118 indicators in the columns of the format', () => {
    expect(Object.keys(catalogue[0] ?? {})).toEqual(columns);
    expect(new Set(catalogue.map((row) => row.id)).size).toBe(118);
    expect(catalogue.length).toBe(118);
  });

  test('uses only the words of the format', () => {
    expect(outside('matt', measures)).toEqual([]);
    expect(outside('riktning', ['hog_bra', 'lag_bra', 'neutral'])).toEqual([]);
    expect(outside('rojandekontroll', ['skyddad', 'kanslig'])).toEqual([]);
    expect(outside('tema', themes)).toEqual([]);
    expect(outside('malomrade', [...'12345678', 'bakgrund', 'halsa'])).toEqual([]);
  });

  test('defines every indicator in one or two sentences', () => {
    expect(
      catalogue.filter((row) => !/^[A-ZÅÄÖ].{20,}\.$/.test(row.definition ?? '')).map((row) => row.id),
    ).toEqual([]);
    const sentences = catalogue.flatMap((row) => (row.definition ?? '').split(/(?<=\.) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 32)).toEqual([]);
  });

  test('gives a rate its base, and nothing else one', () => {
    expect(catalogue.filter((row) => (row.matt === 'tal') !== /^\d+$/.test(row.per ?? ''))).toEqual([]);
  });

  test.each([
    'ek_bistand',
    'ek_bistand_lang',
    'barn_bistand',
    'orosanmalan',
    'psyk_pafrestning',
    'psyk_valbef_ghq5',
    'depression_angest',
    'antidep',
    'narkotika_ak9',
    'cannabis_12man',
    'brott_narkotika',
    'suicid',
    'valdsbrott',
    'vald_nara',
  ])('%s is sensitive', (id) => {
    expect(catalogue.find((row) => row.id === id)?.rojandekontroll).toBe('kanslig');
  });

  // The ids that the list of indicators behind the catalogue marks as not verified.
  test('names the Kolada ids that nobody has checked, to the analyst and not to the reader', () => {
    const ids =
      'N09809 N00914 N03926 N66077 N31807 N07907 N07403 U01760 N05401 U01413 U70449 U20462 N60920'.split(' ');
    const given = new Set(catalogue.map((row) => row.kolada_id));
    for (const id of ids) expect(given).toContain(id);
    const said = /Dessa Kolada-id är inte kontrollerade mot Kolada: ([^.]*)\./.exec(readme)?.[1];
    expect(said?.match(/[NU]\d{5}/g)?.sort()).toEqual(ids.sort());
    for (const row of catalogue) expect(row.notering ?? '').not.toContain('kontrollera');
  });
});

describe('the indicators of the workspace', () => {
  test('override the catalogue, or are whole by themselves', () => {
    const known = new Set(catalogue.map((row) => row.id));
    const own = workspace.filter((row) => !known.has(row.id));
    expect(own.map((row) => row.id).sort()).toEqual([
      'aganderatt',
      'andel_0_19',
      'andel_65plus',
      'arbetsloshet_20_64',
      'bostadsratt',
      'eftergymn_25_65',
      'hyresratt',
      'medelinkomst',
      'valdeltagande_region',
    ]);
    for (const column of [
      'namn',
      'definition',
      'matt',
      'enhet',
      'riktning',
      'tema',
      'malomrade',
      'kallrad',
    ]) {
      expect(own.filter((row) => row[column] === '').map((row) => row.id)).toEqual([]);
    }
    expect(outside('tema', themes, own)).toEqual([]);
    expect(outside('rojandekontroll', ['skyddad', 'skyddad_vid_kallan'], workspace)).toEqual([]);
  });
});

// What a report may not say by itself, it may not say through a definition either.
test('no definition or remark judges or explains', () => {
  const forbidden =
    /(?<!\p{L})(hela|endast|bara|beror på|leder till|på grund av|därför|utsatt|belastad|utanförskap|sämst|värst|signifikant)(?!\p{L})/iu;
  const texts = both.flatMap((row) => [row.namn, row.definition, row.notering].map((text) => text ?? ''));
  expect(texts.filter((text) => forbidden.test(text))).toEqual([]);
  expect(forbidden.test('Det gäller hela gruppen.')).toBe(true);
});
