import { CsvError, type Options, parse } from 'csv-parse';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Longest record that is believed; a quote that is never closed would otherwise swallow the file. */
const longestRecord = 1_000_000;

/**
 * Runs csv-parse over text with line feeds only and hands each record to `onRecord` with the
 * physical line it begins on.
 */
export async function parseRecords(
  texts: AsyncIterable<string>,
  delimiter: string,
  firstLine: number,
  onRecord: (fields: readonly string[], line: number) => void,
): Promise<Omit<Diagnostic, 'file'> | undefined> {
  let line = firstLine;
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    on_record(fields: string[]) {
      onRecord(fields, line);
      line += 1;
      for (const field of fields) if (field.includes('\n')) line += field.split('\n').length - 1;
      return null;
    },
  };
  const parser = parse(options);
  parser.resume();
  const ended = new Promise<void>((resolve, reject) => {
    parser.once('end', resolve);
    parser.once('error', reject);
  });
  // The error is awaited below; until then nobody must take it for unhandled.
  ended.catch(() => undefined);
  try {
    for await (const text of texts) {
      if (parser.destroyed) break;
      if (!parser.write(text)) await Promise.race([drained(parser), ended]);
    }
    parser.end();
    await ended;
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') return { code: 'cell-too-long', severity: 'error', line };
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { code: 'unclosed-quote', severity: 'error', line };
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    parser.once('drain', resolve);
  });
}
