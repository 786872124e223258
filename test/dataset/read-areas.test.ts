import { describe, expect, test } from 'vitest';
import { buildHierarchy } from '../../src/dataset/hierarchy.ts';
import { readAreas } from '../../src/dataset/read-areas.ts';
import { areaOf, tableOf } from './make-dataset.ts';

const head = 'id;namn;niva;del_av;koder;preposition;rapport;arsversion';
const read = (...rows: readonly string[]) => readAreas(tableOf([head, ...rows].join('\n'), 'omraden.csv'));
const told = (...rows: readonly string[]) =>
  read(...rows).diagnostics.map(({ code, line, found }) => `${code} ${line} ${found}`);
const stad = 'stad;Stad;kommun;;1480;i;nej;2025';

describe('readAreas', () => {
  test('column names do not mind case, å ä ö, spaces and underscores', () => {
    const { areas, diagnostics } = readAreas(
      tableOf('ID;Namn;NIVÅ;Del av;Koder;Preposition;Rapport;Års-version\nstad;Stad;Kommun;;1480;i;Nej;2025'),
    );
    expect(diagnostics).toEqual([]);
    expect(areas).toMatchObject([{ level: 'municipality', codes: ['1480'], vintage: '2025' }]);
  });

  test('an unknown column has the nearest known name', () => {
    const [problem] = readAreas(tableOf('id;namn;niva;koderr\na;A;omrade;1')).diagnostics;
    expect(problem).toMatchObject({ code: 'unknown-column', field: 'koderr', suggestion: 'koder', line: 1 });
  });

  test('codes are separated by spaces, or by | where they hold spaces', () => {
    const { areas } = read(
      stad,
      'a;A;omrade;stad;1480R001 1480R002;i;ja;2025',
      'b;B;omrade;stad;Norra staden|Syd;i;ja;',
    );
    expect(areas.map((area) => area.codes)).toEqual([
      ['1480'],
      ['1480R001', '1480R002'],
      ['Norra staden', 'Syd'],
    ]);
  });

  test('a code in two areas of one level is told, in areas of different levels or groups it is not', () => {
    const a = 'a;A;omrade;stad;1480R001 1480R002;i;ja;2025';
    expect(told(stad, a, 'b;B;omrade;stad;1480R002 1480R003;i;ja;2025')).toEqual([
      'code-in-two-areas 4 1480R002: a, b',
    ]);
    expect(told(stad, a, 'b;B;stadsomrade;stad;1480R002;i;ja;2025', 'c;C;grupp;stad;1480R001;i;ja;')).toEqual(
      [],
    );
  });

  test('a code of the whole in none of its parts is told', () => {
    const whole = 'stad;Stad;kommun;;1480 1480R001 1480R002 1480R003;i;nej;2025';
    expect(told(whole, 'a;A;omrade;stad;1480R001 1480R002;i;ja;2025')).toEqual([
      'code-in-no-area 2 1480R003',
    ]);
  });

  test('codes of another edition than the area’s are told', () => {
    expect(told(stad, 'a;A;omrade;stad;1480C1010_DeSO2018;i;ja;2025')).toEqual([
      'mixed-vintages 3 1480C1010_DeSO2018',
    ]);
    expect(told(stad, 'a;A;omrade;stad;1480C1010_DeSO2018 1480C1010_DeSO2025;i;ja;2025')).toEqual([]);
  });

  test('a part of a group that is no area is told, with the nearest', () => {
    const { diagnostics } = read(stad, 'norr;N;omrade;stad;1480R001;i;ja;', 'g;G;grupp;stad;norr nor;i;nej;');
    expect(diagnostics).toMatchObject([{ code: 'unknown-area', line: 4, found: 'nor', suggestion: 'norr' }]);
  });
});

describe('buildHierarchy', () => {
  const town = (...areas: Parameters<typeof buildHierarchy>[0]) =>
    buildHierarchy([areaOf('stad', { level: 'municipality', codes: ['1480'] }), ...areas], 'stad').members;
  const below = (id: string, codes: readonly string[]) => areaOf(id, { parent: 'stad', codes: [...codes] });

  test('areas are made of the finest codes that all of them have', () => {
    const members = town(below('a', ['1480R001', '1480C1010', '1480C1020']), below('b', ['1480C1030']));
    expect(members.get('a')).toEqual(['1480C1010', '1480C1020']);
    expect(members.get('stad')).toEqual(['1480C1010', '1480C1020', '1480C1030']);
    const coarse = town(below('a', ['1480R001', '1480C1010']), below('b', ['1480R002']));
    expect(coarse.get('stad')).toEqual(['1480R001', '1480R002']);
  });

  test('the code of the country or the region does not hide what the areas are made of', () => {
    const country = areaOf('riket', { level: 'country', codes: ['00'] });
    const members = town(country, below('a', ['1480R001']), below('b', ['1480R001', '1480R002']));
    expect(members.get('a')).toEqual(['1480R001']);
    expect(members.get('b')).toEqual(['1480R001', '1480R002']);
  });
});
