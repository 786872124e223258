import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalComma } from '../../src/connectors/csv-text.ts';
import { dataPaths } from '../../src/connectors/kolada/addresses.ts';
import { isSameTitle } from '../../src/connectors/kolada/check-titles.ts';
import { createPacer } from '../../src/connectors/pacer.ts';
import { pxwebAddress } from '../../src/connectors/pxweb/address.ts';
import { expandValues } from '../../src/connectors/pxweb/expand.ts';
import { cellCount, type Selection } from '../../src/connectors/pxweb/selection.ts';
import { splitSelection } from '../../src/connectors/pxweb/split.ts';
import { refusalWords } from '../../src/connectors/refusal-words.ts';
import { retryAfter } from '../../src/connectors/retry-after.ts';

describe('splitSelection', () => {
  const selections = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }).map(
    (sizes): Selection =>
      sizes.map((size, index) => ({
        code: `v${index}`,
        codes: Array.from({ length: size }, (_, code) => `${code}`),
        asWritten: ['*'],
      })),
  );

  test('has each cell once, in parts of at most so many', () => {
    fc.assert(
      fc.property(selections, fc.integer({ min: 1, max: 200 }), (selection, most) => {
        const parts = splitSelection(selection, most);
        const cells = parts.flatMap((part) =>
          part.reduce<string[]>(
            (rows, { codes }) => rows.flatMap((row) => codes.map((code) => `${row} ${code}`)),
            [''],
          ),
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.length).toBe(cellCount(selection));
        for (const part of parts) expect(cellCount(part)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('what the user wrote stays only where the whole variable is still asked for', () => {
    fc.assert(
      fc.property(selections, fc.integer({ min: 1, max: 200 }), (selection, most) => {
        for (const part of splitSelection(selection, most))
          for (const [index, { asWritten, codes }] of part.entries())
            expect(asWritten === undefined).toBe(codes.length < selection[index]!.codes.length);
      }),
    );
  });
});

test('dataPaths asks for every combination once, at most 25 ids a segment', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (a, b, c) => {
      const list = (count: number, letter: string) =>
        Array.from({ length: count }, (_, index) => `${letter}${index}`);
      const asked = dataPaths(list(a, 'N'), list(b, 'M'), list(c, 'Y')).map((path) =>
        (path.match(/(?:kpi|municipality|year)\/[^/]+/g) ?? []).map((part) => part.split('/')[1]!.split(',')),
      );
      for (const segment of asked.flat()) expect(segment.length).toBeLessThanOrEqual(25);
      const combinations = asked.reduce(
        (sum, segments) => sum + segments.reduce((n, { length }) => n * length, 1),
        0,
      );
      expect(combinations).toBe(a * b * (c || 1));
    }),
    { numRuns: 50 },
  );
});

test('retryAfter(header, now)', () => {
  const now = new Date('2026-03-01T08:00:00Z');
  expect(retryAfter('12', now)).toBe(12_000);
  expect(retryAfter(' 0 ', now)).toBe(0);
  // The form of RFC 9110, 5.6.7; a time that has passed means at once.
  expect(retryAfter('Sun, 01 Mar 2026 08:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Sun, 01 Mar 2026 07:00:00 GMT', now)).toBe(0);
  for (const text of [undefined, '', 'soon', '-5', '1.5', '99999999'])
    expect(retryAfter(text, now), text).toBeNull();
});

test('createPacer never lets more calls through in a window than the source allows', async () => {
  let clock = 0;
  const pacer = createPacer(
    () => new Date(clock),
    async (pause) => {
      clock += pause;
    },
    { calls: 3, milliseconds: 1000 },
  );
  const times: number[] = [];
  for (let call = 0; call < 20; call += 1) {
    await pacer.next();
    times.push(clock);
    clock += 10;
  }
  for (const [index, time] of times.entries()) {
    const fourth = times[index + 3];
    if (fourth !== undefined) expect(fourth - time).toBeGreaterThanOrEqual(1000);
  }
  // Seven windows of three calls hold twenty; slower than that would be a waste.
  expect(times.at(-1)).toBeLessThan(7000);
});

test('expandValues(values, known, …)', () => {
  const known = ['2021', '2022', '2023', '2024'];
  const expand = (value: string, isTime = true) =>
    expandValues([value], known, { literal: false, isTime, variable: 'Tid' }).join(' ');
  expect(expand('*')).toBe('2021 2022 2023 2024');
  expect(expand('202?')).toBe('2021 2022 2023 2024');
  expect(expand('*4')).toBe('2024');
  expect(expand('top(2)')).toBe('2023 2024');
  expect(expand('TOP(2)', false)).toBe('2021 2022');
  expect(expand('bottom(1)')).toBe('2021');
  expect(expand('top(9)')).toBe('2021 2022 2023 2024');
  expect(expand('from(2023)')).toBe('2023 2024');
  expect(expand('to(2022)')).toBe('2021 2022');
  expect(expand('range(2022,2023)')).toBe('2022 2023');
  for (const wrong of ['2025', 'top(0)', 'top(x)', 'from(1999)', 'range(2023,2022)', '19*', '20.4'])
    expect(() => expand(wrong), wrong).toThrow('import-not-in-table');
  // A first interface has codes that look like patterns: as an item they are codes.
  expect(() => expandValues(['*'], known, { literal: true, isTime: false, variable: 'x' })).toThrow();
});

test('isSameTitle(name, title): the catalogue’s short names against Kolada’s titles', () => {
  const same = [
    [
      'Behöriga till yrkesprogram, åk 9',
      'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
    ],
    ['Ohälsotal', 'Ohälsotal, dagar'],
    ['Låg ekonomisk standard, alla', 'Invånare med låg ekonomisk standard, andel (%)'],
    ['Valdeltagande i kommunvalet', 'Valdeltagande i senaste kommunalvalet, andel (%)'],
    ['Bra självskattad hälsa', 'Invånare med bra självskattat hälsotillstånd, andel (%)'],
  ] as const;
  const other = [
    ['Långtidsarbetslösa 25-64 år', 'Långtidsarbetslösa i befolkningen, 25-65 år, andel (%)'],
    ['Behöriga till yrkesprogram, åk 9', 'Elever i åk 6 som är behöriga till yrkesprogram, andel (%)'],
    ['Folkmängd', 'Invånare totalt, antal'],
    ['Medelålder', 'Nettokostnad äldreomsorg, kr/inv'],
    ['Valdeltagande i kommunvalet', 'Valdeltagande i riksdagsvalet, andel (%)'],
  ] as const;
  for (const [name, title] of same) expect(isSameTitle(name, title), title).toBe(true);
  for (const [name, title] of other) expect(isSameTitle(name, title), title).toBe(false);
});

test('pxwebAddress(url) tells the interfaces apart', () => {
  expect(pxwebAddress('https://statistik.example/api/v2/tables/TAB1/data?lang=sv')).toMatchObject({
    version: 2,
    base: 'https://statistik.example/api/v2',
    table: 'TAB1',
  });
  expect(pxwebAddress('https://api.example/OV0104/v1/doris/sv/ssd/BE/BE0101/Tab1/')).toMatchObject({
    version: 1,
    table: 'Tab1',
    config: 'https://api.example/OV0104/v1/doris/sv/ssd?config',
  });
  expect(pxwebAddress('https://fohm.example/Folkhalsodata/api/v1/sv/A_Data/mobbning.px')).toMatchObject({
    version: 1,
    config: 'https://fohm.example/Folkhalsodata/api/v1/sv/A_Data?config',
  });
  for (const wrong of ['TAB1', 'file:///etc/passwd', ''])
    expect(() => pxwebAddress(wrong)).toThrow('import-query');
});

test('refusalWords(status, text)', () => {
  expect(refusalWords(403, '{"type":"x","title":"Too many cells selected","status":403}')).toBe(
    '403 Too many cells selected',
  );
  expect(refusalWords(422, '{"detail":[{"loc":["path"],"msg":"value is not a year"}]}')).toBe(
    '422 value is not a year',
  );
  expect(refusalWords(404, '{"error":"No table"}')).toBe('404 No table');
  expect(refusalWords(502, '<html><style>a{}</style><h1>Bad\n Gateway</h1></html>')).toBe('502 Bad Gateway');
  expect(refusalWords(500, '')).toBe('500');
});

test('decimalComma(value) keeps every digit and no exponent', () => {
  expect(decimalComma(81.25)).toBe('81,25');
  expect(decimalComma(31.32959689)).toBe('31,32959689');
  expect(decimalComma(-4)).toBe('-4');
  expect(decimalComma(1e-7)).toBe('0,0000001');
});
