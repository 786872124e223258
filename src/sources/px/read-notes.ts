import type { KeywordTable } from './keyword-table.ts';
import { textOf } from './keyword-table.ts';
import type { PxFile, PxNote } from './px-file.ts';

const described: Readonly<Record<string, string>> = {
  TITLE: 'title',
  DESCRIPTION: 'description',
  CONTENTS: 'contents',
  UNITS: 'unit',
  SOURCE: 'source',
  MATRIX: 'matrix',
  TABLEID: 'table',
  'SUBJECT-AREA': 'subject',
  'CREATION-DATE': 'created',
  'LAST-UPDATED': 'updated',
  'NEXT-UPDATE': 'next update',
  'UPDATE-FREQUENCY': 'frequency',
  CONTACT: 'contact',
  COPYRIGHT: 'copyright',
  SURVEY: 'survey',
  DATABASE: 'database',
  INFOFILE: 'infofile',
  LINK: 'link',
  REFPERIOD: 'reference period',
  BASEPERIOD: 'base period',
  STOCKFA: 'stock or flow',
  CFPRICES: 'prices',
  DAYADJ: 'day adjusted',
  SEASADJ: 'seasonally adjusted',
  PRECISION: 'precision',
  'OFFICIAL-STATISTICS': 'official statistics',
};

/** Notes, symbols and what the file says of itself. Keys after a colon name the content or value. */
export function readNotes(table: KeywordTable): Pick<PxFile, 'notes' | 'metadata' | 'dataSymbols'> {
  const metadata: Record<string, string> = {};
  for (const [keyword, name] of Object.entries(described)) {
    const main = textOf(table.find(keyword));
    if (main !== undefined && main !== '') metadata[name] = main;
    for (const statement of table.all(keyword)) {
      const text = textOf(statement);
      if (statement.keys.length > 0 && text !== undefined && text !== '')
        metadata[[name, ...statement.keys].join(': ')] = text;
    }
  }
  const dataSymbols: Record<string, string> = {};
  for (const suffix of ['1', '2', '3', '4', '5', '6', 'SUM', 'NIL']) {
    const text = textOf(table.find(`DATASYMBOL${suffix}`));
    if (text !== undefined) dataSymbols[`DATASYMBOL${suffix}`] = text;
  }
  return { metadata, dataSymbols, notes: notesOf(table) };
}

function notesOf(table: KeywordTable): readonly PxNote[] {
  const statements = table.all('NOTE', 'NOTEX', 'VALUENOTE', 'VALUENOTEX', 'CELLNOTE', 'CELLNOTEX');
  return statements.map((statement): PxNote => {
    const { keyword, keys } = statement;
    const kind = keyword.startsWith('CELL')
      ? 'cell'
      : keyword.startsWith('VALUE')
        ? 'value'
        : keys.length > 0
          ? 'variable'
          : 'table';
    return { kind, mandatory: keyword.endsWith('X'), about: keys, text: textOf(statement) ?? '' };
  });
}
