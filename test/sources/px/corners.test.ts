import { describe, expect, test } from 'vitest';
import { numberColumn } from '../../../src/sources/number-column.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import type { SourceDeclaration } from '../../../src/sources/source-declaration.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { columnNames, tableRows } from '../support/table-rows.ts';

/** Corners of "PX file format", version 2013, and of files that real programs write. */
const head =
  'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nLANGUAGE="sv";\nMATRIX="T1";\nTITLE="T";\n';
const variables =
  'STUB="kommun";\nHEADING="år";\nVALUES("kommun")="Ekhult","Alby";\nVALUES("år")="2023","2024";\n';

async function read(text: string | Uint8Array, declaration: SourceDeclaration = {}, name = 't.px') {
  const { table, diagnostics } = await readSource(memoryFiles({ [name]: text }), name, declaration);
  const column = table.columns.findLast((one) => one.name.startsWith('värde'));
  const numbers = column && numberColumn(table, column);
  return {
    format: table.origin.format,
    names: columnNames(table),
    rows: tableRows(table),
    cells: column
      ? Array.from(column.codes, (code) => {
          const cell = numbers?.cells[code];
          return cell && 'value' in cell ? cell.value : cell?.kind;
        })
      : [],
    problems: diagnostics.map(({ code, line }) => (line === undefined ? code : `${code} ${line}`)),
    metadata: table.origin.metadata ?? {},
  };
}

const unknown = 'not-available';

describe('cells', () => {
  test.each([
    ['quoted symbols', '".." "-"\n"." "..."', [unknown, 0, 'cannot-occur', unknown]],
    ['symbols without quotation marks', '.. -\n. ...', [unknown, 0, 'cannot-occur', unknown]],
    ['cells with nothing between them', '"..""."\n"-"5', [unknown, 'cannot-occur', 0, 5]],
    ['signs, bare decimal points and exponents', '-1.5 .5\n1.5E+05 +3', [-1.5, 0.5, 150_000, 3]],
    ['zeros', '-0 0.0\n-.5 1e-3', [0, 0, -0.5, 0.001]],
    ['commas, tabs and one row on several lines', '1,\t2\n3\n4', [1, 2, 3, 4]],
  ])('%s', async (_, data, expected) => {
    const { cells, problems } = await read(`${head}${variables}DATA=\n${data};`);
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
  });

  test('a decimal comma is no number of PX', async () => {
    expect((await read(`${head}${variables}DATA=\n"1,5" 2\n3 4;`)).problems).toEqual(['px-cell-unknown 12']);
  });

  test('thousands with a space between are too many cells', async () => {
    expect((await read(`${head}${variables}DATA=\n1 234 2 3 4;`)).problems).toEqual(['px-cell-count 11']);
  });
});

describe('variables', () => {
  const year = 'VALUES("år")="2023","2024";\nDATA=1 2;';

  test.each([
    ['HEADING only', `HEADING="år";\n${year}`],
    ['STUB only', `STUB="år";\n${year}`],
    ['an empty STUB', `STUB="";\nHEADING="år";\n${year}`],
    ['a space after the name', `HEADING="år ";\n${year}`],
  ])('%s', async (_, text) => {
    const { names, rows, problems } = await read(head + text);
    expect(problems).toEqual([]);
    expect(names).toEqual(['år', 'värde']);
    expect(rows).toEqual([
      ['2023', '1'],
      ['2024', '2'],
    ]);
  });

  test('CODES without VALUES make no table', async () => {
    const codes = variables.replace('VALUES("kommun")="Ekhult","Alby"', 'CODES("kommun")="0114","0115"');
    expect((await read(`${head}${codes}DATA=1 2 3 4;`)).problems).toEqual(['px-missing-values 7']);
  });

  test('two values of one label are told apart by their codes', async () => {
    const text = `${head}STUB="k";VALUES("k")="övriga","övriga";CODES("k")="8","9";DATA=1 2;`;
    expect((await read(text)).rows).toEqual([
      ['övriga', '8', '1'],
      ['övriga', '9', '2'],
    ]);
  });

  test.each([
    ['TLIST(M1),"202312","202401"', ['2023M12', '2024M01']],
    ['TLIST(M1,"202312"-"202401")', ['2023M12', '2024M01']],
    ['TLIST(Q1),"20234","20241"', ['2023K4', '2024K1']],
    ['TLIST(A1,"2023"-"2024")', ['2023', '2024']],
  ])('words for periods have TIMEVAL as their codes: %s', async (timeval, codes) => {
    const text = `${head}HEADING="tid";VALUES("tid")="förra","denna";TIMEVAL("tid")=${timeval};DATA=1 2;`;
    const { names, rows } = await read(text);
    expect(names).toEqual(['tid', 'tid (kod)', 'värde']);
    expect(rows.map(([, code]) => code)).toEqual(codes);
  });

  test('KEYS by codes and by values, and rows left out are zero', async () => {
    const text = `${head}STUB="kommun","kön";HEADING="år";
VALUES("kommun")="Ekhult","Alby";CODES("kommun")="0114","0115";VALUES("kön")="män","kvinnor";
VALUES("år")="2023","2024";KEYS("kommun")=CODES;KEYS("kön")=VALUES;
DATA=
"0115","kvinnor",7 8
"0114","män",1,".."
;`;
    const { cells, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(cells).toEqual([1, unknown, 0, 0, 0, 0, 7, 8]);
  });
});

describe('statements', () => {
  const all = `HIERARCHIES("kommun")="Län","Län":"Ekhult","Län":"Alby";
HIERARCHYLEVELS("kommun")=2;
ATTRIBUTE-ID="s";
ATTRIBUTES="A";
ATTRIBUTES("Ekhult","2023")="B";
PRECISION("kommun","Ekhult")=1;
DOMAIN("kommun")="D";
MAP("kommun")="M";
PARTITIONED("kommun")="a",1,2;
PRESTEXT("kommun")=1;
DOUBLECOLUMN("kommun")=YES;
ELIMINATION("kommun")="Ekhult";
ELIMINATION("år")=NO;
CELLNOTE("*","2023")="not; med = tecken#och ny rad";
DATANOTECELL("Ekhult","2023")="x";
VALUENOTEX("kommun","Alby")="gräns";
NOTE="om";
`;

  test('those that are not about the cells do no harm', async () => {
    const { cells, problems, metadata } = await read(`${head}${variables}${all}DATA=1 2 3 4;`);
    expect(problems).toEqual([]);
    expect(cells).toEqual([1, 2, 3, 4]);
    expect(metadata['total: kommun']).toBe('Ekhult');
    expect(metadata).not.toHaveProperty('total: år');
    expect(metadata['precision: kommun: Ekhult']).toBe('1');
    expect(metadata['notes']?.split('\n')).toEqual([
      '*: 2023: not; med = tecken',
      'och ny rad',
      'kommun: Alby: gräns',
      'om',
    ]);
  });

  test('small letters, spaces before brackets and equals signs, languages', async () => {
    const text = `${head.replace('LANGUAGE="sv"', 'language = "sv";\nlanguages = "sv","en"')}${variables}
title [en] = "Title";
stub [en] = "municipality";
heading [en] = "year";
values [en] ("municipality") = "Ekhult E","Alby E";
values [en] ("year") = "2023","2024";
data = 1 2 3 4;`;
    expect((await read(text)).names).toEqual(['kommun', 'år', 'värde']);
    const { names, rows, problems, metadata } = await read(text, { language: 'en' });
    expect(problems).toEqual([]);
    expect(names).toEqual(['municipality', 'year', 'värde']);
    expect(rows[3]).toEqual(['Alby E', '2024', '4']);
    expect(metadata['title']).toBe('Title');
  });
});

describe('bytes', () => {
  const text = `${head}${variables}DATA=\n1 2\n3 4;\n`;
  const without = text.replace('CODEPAGE="utf-8";\n', '');
  const latin1 = (codepage: string) => Buffer.from(text.replace('utf-8', codepage), 'latin1');

  test.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${text}`],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['CR alone', text.replaceAll('\n', '\r')],
    ['the end-of-file sign of DOS', `${text}\x1a`],
    ['no last semicolon', text.replace('4;', '4')],
    ['UTF-8 that does not say so', without],
    ['Windows-1252 that says it is UTF-8', Buffer.from(text, 'latin1')],
    ['Windows-1252', latin1('Windows-1252')],
    ['ISO-8859-1', latin1('iso-8859-1')],
    ['ISO-8859-15', latin1('ISO-8859-15')],
    ['an encoding that nobody knows', latin1('x-nagot')],
  ])('%s', async (_, content) => {
    const { names, cells, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(names).toEqual(['kommun', 'år', 'värde']);
    expect(cells).toEqual([1, 2, 3, 4]);
  });

  test('the euro sign of ISO-8859-15', async () => {
    const bytes = latin1('iso-8859-15');
    bytes[bytes.indexOf('Ekhult')] = 0xa4;
    expect((await read(bytes)).rows[0]?.[0]).toBe('€khult');
  });

  test('a file is PX by what stands in it, whatever it is called and begins with', async () => {
    const bare = `TITLE="T";\n${variables}DATA=1 2 3 4;`;
    expect(await read(bare, {}, 'tabell.txt')).toMatchObject({ format: 'px', cells: [1, 2, 3, 4] });
  });

  test.each([
    ['', ['empty-file']],
    [' \r\n ', ['empty-file']],
    ['<!DOCTYPE html><title>Logga in</title>', ['web-page']],
    ['hej', ['px-truncated 1', 'px-missing-keyword', 'px-missing-keyword']],
  ])('what is no PX file, %j, is told so', async (content, expected) => {
    expect((await read(content)).problems).toEqual(expected);
  });
});
