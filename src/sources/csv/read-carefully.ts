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
}

/** Reads any CSV with csv-parse: quoted line ends, odd line ends, and files with something wrong. */
export async function readCarefully(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  layout: CsvLayout,
  problems: ProblemList,
): Promise<CsvRows> {
  const width = layout.byteNames.length;
  const named = lengthNamed(layout.byteNames);
  const builder = rowBuilder(width);
  const texts = textOfChunks(chunks, encoding, layout.bodyLine);
  const unclosed = await parseRecords(texts, layout.delimiter, layout.bodyLine, (fields, line) => {
    if (isBlank(fields)) return;
    if (fields.length < named || !isBlank(fields.slice(width))) {
      const field = fields.find((text) => text.trim() !== '')?.trim() ?? '';
      const found = `${fields.length} (${field.slice(0, 40)}…)`;
      problems.add({ code: 'ragged-row', severity: 'error', line, found, expected: `${width}` });
      return;
    }
    builder.add(fields, line);
  });
  if (unclosed !== undefined) problems.add(unclosed);
  return builder.finish();
}

/** Number of columns up to the last with a name: trailing delimiters in the header make no column. */
function lengthNamed(names: readonly string[]): number {
  for (let index = names.length; index > 0; index -= 1)
    if ((names[index - 1] ?? '').trim() !== '') return index;
  return 0;
}
