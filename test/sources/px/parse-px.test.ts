import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePx } from '../../../src/sources/px/parse-px.ts';
import type { PxFile, PxProblem } from '../../../src/sources/px/px-file.ts';
import { shownTokens } from '../../../src/sources/px/shown-tokens.ts';
import { type PxDimension, writePx } from '../support/write-px.ts';

function parse(content: string | Uint8Array, language?: string) {
  const problems: PxProblem[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const options = language === undefined ? {} : { language };
  const px = parsePx(bytes, { ...options, onProblem: (problem) => problems.push(problem) });
  return { px, problems };
}

function texts(px: PxFile | undefined): string[] {
  return Array.from(px?.cells ?? [], (code) => px?.tokens[code] ?? '?');
}

const head = 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nSTUB="kommun";\nHEADING="år";\n';
const small = `${head}VALUES("kommun")="Ekhult","Alby";\nVALUES("år")="2023","2024";\nDATA=\n1 2\n3 4;\n`;

describe('parsePx(bytes, options)', () => {
  test('reads variables, cells and the line of each cell', () => {
    const { px, problems } = parse(small);
    expect(problems).toEqual([]);
    expect(px?.variables.map(({ name, values, isHeading }) => [name, values, isHeading])).toEqual([
      ['kommun', ['Ekhult', 'Alby'], false],
      ['år', ['2023', '2024'], true],
    ]);
    expect(texts(px)).toEqual(['1', '2', '3', '4']);
    expect([...(px?.lines ?? [])]).toEqual([8, 8, 9, 9]);
  });

  test('semicolons, equals signs and DATA= inside strings belong to the text', () => {
    const { px, problems } = parse(small.replace('"Ekhult"', '"Ek; DATA=hult"'));
    expect(problems).toEqual([]);
    expect(px?.variables[0]?.values).toEqual(['Ek; DATA=hult', 'Alby']);
  });

  test('a string goes on in the next quotation marks', () => {
    const { px } = parse(small.replace('"Ekhult"', '"Ek"\n"hult"'));
    expect(px?.variables[0]?.values).toEqual(['Ekhult', 'Alby']);
  });

  test('CODES may be missing, and then the values are the codes', () => {
    expect(parse(small).px?.variables[0]?.codes).toEqual(['Ekhult', 'Alby']);
    const coded = small.replace('DATA=', 'CODES("kommun")="0114","0115";\nDATA=');
    expect(parse(coded).px?.variables[0]?.codes).toEqual(['0114', '0115']);
  });

  test('codes and values of different number are an error', () => {
    const { problems } = parse(small.replace('DATA=', 'CODES("kommun")="0114";\nDATA='));
    expect(problems).toEqual([
      expect.objectContaining({ code: 'px-codes-length', field: 'kommun', line: 7 }),
    ]);
  });

  test.each([
    ['TLIST(A1),"2023","2024"', 'A', ['2023', '2024']],
    ['TLIST(A1,"2023"-"2024")', 'A', ['2023', '2024']],
    ['TLIST(Q1,"20234"-"20241")', 'Q', ['20234', '20241']],
    ['TLIST(M1,"202312"-"202401")', 'M', ['202312', '202401']],
    ['TLIST(H1),"20231","20232"', 'H', ['20231', '20232']],
  ])('TIMEVAL=%s', (timeval, scale, periods) => {
    const { px, problems } = parse(small.replace('DATA=', `TIMEVAL("år")=${timeval};\nDATA=`));
    expect(problems).toEqual([]);
    expect(px?.variables[1]).toMatchObject({ timeScale: scale, periods });
  });

  test('TIMEVAL that does not fit is a warning and the values are kept', () => {
    const { px, problems } = parse(small.replace('DATA=', 'TIMEVAL("år")=TLIST(A1),"2024";\nDATA='));
    expect(problems).toEqual([expect.objectContaining({ code: 'px-timeval', severity: 'warning', line: 7 })]);
    expect(texts(px)).toEqual(['1', '2', '3', '4']);
  });

  test('KEYS: rows come in any order, and those left out are zero', () => {
    const keyed = small.replace(/DATA=[\s\S]*/, 'KEYS("kommun")=VALUES;\nDATA=\n"Alby",3 "..";\n');
    const { px, problems } = parse(keyed);
    expect(problems).toEqual([]);
    expect(texts(px)).toEqual(['0', '0', '3', '..']);
  });

  test('KEYS: unknown and repeated keys are errors with their line', () => {
    const keyed = small.replace(
      /DATA=[\s\S]*/,
      'KEYS("kommun")=VALUES;\nDATA=\n"Alby",3 4\n"Olby",3 4\n"Alby",3 4;\n',
    );
    expect(parse(keyed).problems.map(({ code, line }) => [code, line])).toEqual([
      ['px-unknown-key', 10],
      ['px-duplicate-key', 11],
    ]);
  });

  test('languages: names and values in the chosen one, codes shared', () => {
    const swedish =
      'LANGUAGE="en";\nLANGUAGES="en","sv";\nSTUB="sex";\nSTUB[sv]="kön";\nVALUES("sex")="men","women";\nVALUES[sv]("kön")="män","kvinnor";\nCODES("sex")="1","2";\nTITLE="T";\nTITLE[sv]="Ö";\nDATA=1 2;';
    expect(parse(swedish).px?.variables[0]).toMatchObject({
      name: 'sex',
      values: ['men', 'women'],
      codes: ['1', '2'],
    });
    const { px } = parse(swedish, 'sv');
    expect(px?.variables[0]).toMatchObject({ name: 'kön', values: ['män', 'kvinnor'], codes: ['1', '2'] });
    expect(px?.metadata.title ?? '').toBe('Ö');
    expect(parse(swedish, 'fi').problems).toEqual([expect.objectContaining({ code: 'px-unknown-language' })]);
  });

  test('AXIS-VERSION without quotation marks and an empty stub are read', () => {
    const { px, problems } = parse('AXIS-VERSION=2000;HEADING="år";VALUES("år")="2023","2024";DATA=1 2;');
    expect(problems).toEqual([]);
    expect(texts(px)).toEqual(['1', '2']);
  });

  test('notes say what they are about and whether they must be shown', () => {
    const notes = 'NOTEX="a#b";\nVALUENOTE("kommun","Alby")="c";\nCELLNOTEX("*","2024")="d";\nDATA=';
    expect(parse(small.replace('DATA=', notes)).px?.notes).toEqual([
      { kind: 'table', mandatory: true, about: [], text: 'a\nb' },
      { kind: 'value', mandatory: false, about: ['kommun', 'Alby'], text: 'c' },
      { kind: 'cell', mandatory: true, about: ['*', '2024'], text: 'd' },
    ]);
  });

  test('$$SORT is a variable like any other', () => {
    const { px } = parse('HEADING="$$SORT";VALUES("$$SORT")="antal","procent";DATA=1 2.5;');
    expect(px?.variables[0]?.name).toBe('$$SORT');
    expect(texts(px)).toEqual(['1', '2.5']);
  });

  test.each([
    ['no DATA', small.replace(/DATA=[\s\S]*/, ''), 'px-missing-keyword'],
    ['no STUB or HEADING', small.replace(/STUB.*\n|HEADING.*\n/g, ''), 'px-missing-keyword'],
    ['no VALUES', small.replace(/VALUES\("år.*\n/, ''), 'px-missing-values'],
    ['cut in the metadata', small.slice(0, small.indexOf('"2023"') + 3), 'px-truncated'],
    [
      'an absurd size',
      small.replace('"Ekhult","Alby"', Array(50_000).fill('"x"').join(',')),
      'px-cell-count',
    ],
  ])('%s is refused', (_, text, code) => {
    const { px, problems } = parse(text);
    expect(px).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('too few and too many cells are errors', () => {
    for (const data of ['1 2 3', '1 2 3 4 5']) {
      const { problems } = parse(small.replace('1 2\n3 4', data));
      expect(problems).toEqual([
        expect.objectContaining({ code: 'px-cell-count', severity: 'error', expected: '4' }),
      ]);
    }
  });

  test('a file cut in its data says so', () => {
    const { problems } = parse(small.slice(0, -6));
    expect(problems.map(({ code }) => code)).toEqual(['px-cell-count', 'px-truncated']);
  });

  test('a cell that is neither number nor symbol is an error with its line', () => {
    const { problems } = parse(small.replace('3 4', '3O 4'));
    expect(problems).toEqual([expect.objectContaining({ code: 'px-cell-unknown', line: 9, found: '3O' })]);
  });

  test.each([
    ['iso-8859-1', Buffer.from('CODEPAGE="iso-8859-1";HEADING="län";VALUES("län")="Å–Ö";DATA=1;', 'latin1')],
    ['none', Buffer.from('CHARSET="ANSI";HEADING="län";VALUES("län")="ÅÖ";DATA=1;', 'latin1')],
    ['utf-8', Buffer.from('CODEPAGE="utf-8";HEADING="län";VALUES("län")="ÅÖ";DATA=1;')],
    // DOS, code page 850: ä is 0x84.
    ['none, DOS', Buffer.from('HEADING="l\x84n";VALUES("l\x84n")="\x8f\x99";DATA=1;', 'latin1')],
  ])('CODEPAGE %s', (_, bytes) => {
    expect(parse(bytes).px?.variables[0]?.name).toBe('län');
  });
});

describe('shownTokens(px)', () => {
  test('dots are the number of a symbol, a dash is nil, seven dots a sum of missing', () => {
    const tokens = ['1', '.', '..', '...', '-', '.......'];
    const dataSymbols = { DATASYMBOL1: '..', DATASYMBOL2: '.', DATASYMBOLNIL: 'nil', DATASYMBOLSUM: '*' };
    expect(shownTokens({ tokens, dataSymbols })).toEqual(['1', '..', '.', '...', '-', '.......']);
  });
});

test('what is written is read back', () => {
  const text = fc.stringMatching(/^[a-zåäö0-9 ;=,()#.-]{1,60}$/).filter((value) => value.trim() === value);
  const dimension = (name: string): fc.Arbitrary<PxDimension> =>
    fc
      .uniqueArray(text, { minLength: 1, maxLength: 4 })
      .map((values) => ({ name, values, codes: values.map((_, index) => `0${index}`) }));
  const cell = fc.oneof(
    fc.integer({ min: -200_000, max: 200_000 }).map(String),
    fc.integer({ min: 0, max: 9999 }).map((value) => (value / 10).toFixed(1)),
    fc.constantFrom('-', '.', '..', '......', '007', '0'),
  );
  const table = fc
    .tuple(fc.tuple(dimension('a'), dimension('b')), fc.tuple(dimension('c')))
    .chain(([stub, heading]) => {
      const size = [...stub, ...heading].reduce((product, { values }) => product * values.length, 1);
      return fc.record({
        title: text,
        stub: fc.constant(stub),
        heading: fc.constant(heading),
        cells: fc.array(cell, { minLength: size, maxLength: size }),
      });
    });
  fc.assert(
    fc.property(table, (written) => {
      const { px, problems } = parse(writePx(written));
      expect(problems).toEqual([]);
      expect(texts(px)).toEqual(written.cells);
      expect(px?.metadata.title ?? '').toBe(written.title.replaceAll('#', '\n').trim());
      expect(px?.variables.map(({ name, values, codes }) => ({ name, values, codes }))).toEqual([
        ...written.stub,
        ...written.heading,
      ]);
    }),
  );
});

test('no bytes make the reader throw or hang', () => {
  const letters = fc.constantFrom(
    '"',
    ';',
    '=',
    '(',
    ')',
    ',',
    'DATA',
    'STUB',
    'VALUES',
    'KEYS',
    '1',
    '..',
    '\n',
    '[sv]',
    'å',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), fc.nat(small.length), (parts, position) => {
      const text = small.slice(0, position) + parts.join('') + small.slice(position);
      expect(() => parse(text)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
