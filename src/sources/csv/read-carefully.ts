import { type FooterCandidate, isFooter } from '../footer-rows.ts';
import type { ProblemList } from '../problem-list.ts';
import { rowBuilder } from '../row-builder.ts';
import type { TextEncoding } from '../text-encoding.ts';
import { isBlank } from './delimiter.ts';
import type { CsvLayout } from './layout.ts';
import { parseRecords } from './parse-records.ts';
import type { TextColumn } from './text-column.ts';
import { textOfChunks } from './text-of-chunks.ts';

export interface CsvRows {
  readonly columns: readonly TextColumn[];
  readonly lines: Int32Array;
  readonly rowCount: number;
  /** Notes below the table that do not fill its columns. */
  readonly footer: readonly string[];
}

/** Reads any CSV with csv-parse: quoted line ends, odd line ends, and files with something wrong. */
export async function readCarefully(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  layout: CsvLayout,
  problems: ProblemList,
): Promise<CsvRows> {
  const { width, named } = layout;
  const builder = rowBuilder(width);
  const texts = textOfChunks(chunks, encoding, layout.bodyLine);
  const reportRagged = (fields: readonly string[], line: number) => {
    const field = fields.find((text) => text.trim() !== '')?.trim() ?? '';
    const found = `${fields.length} (${field.slice(0, 40)}…)`;
    problems.add({ code: 'ragged-row', severity: 'error', line, found, expected: `${width}` });
  };
  let lastLine = layout.bodyLine - 1;
  let notes: FooterCandidate[] = [];
  const unclosed = await parseRecords(texts, layout.delimiter, layout.bodyLine, (fields, line) => {
    if (isBlank(fields)) return;
    const isRagged = fields.length < named || !isBlank(fields.slice(width));
    if (isRagged && (fields[0] ?? '').trim() !== '' && isBlank(fields.slice(1))) {
      notes.push({ text: (fields[0] ?? '').trim(), line });
      return;
    }
    // Rows of the table follow: what looked like notes below it was none.
    for (const note of notes) reportRagged([note.text], note.line);
    notes = [];
    if (isRagged) reportRagged(fields, line);
    else builder.add(fields, line);
    lastLine = line;
  });
  const isNotes = isFooter(notes, lastLine);
  if (!isNotes) for (const note of notes) reportRagged([note.text], note.line);
  if (unclosed !== undefined) problems.add(unclosed);
  return { ...builder.finish(), footer: isNotes ? notes.map(({ text }) => text) : [] };
}
