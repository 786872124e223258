import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../io/effects.ts';
import { decodeExcerpt } from '../sources/decode.ts';

const longestExcerpt = 60;

/** Whether a file begins as Parquet does, whatever it is called. */
export async function startsAsParquet(files: FileSystem, path: string): Promise<boolean> {
  return (await firstBytes(files, path)).toString('latin1').startsWith('PAR1');
}

/**
 * What is wrong with a file that DuckDB cannot read: it is empty, it is something else, or it is Parquet that is cut
 * short or damaged. `said` is DuckDB's word for it.
 */
export async function parquetFault(
  files: FileSystem,
  path: string,
  said: string,
): Promise<Pick<Diagnostic, 'code' | 'found'>> {
  const start = (await firstBytes(files, path)).toString('latin1');
  if (start === '') return { code: 'empty-file' };
  if (start.startsWith('PAR1')) return { code: 'parquet-damaged', found: said };
  const line = decodeExcerpt(/^[^\r\n]*/.exec(start)?.[0] ?? '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what has them is no text to show.
  return /[\x00-\x08\x0e-\x1f]/.test(line) ? { code: 'not-parquet' } : { code: 'not-parquet', found: line };
}

async function firstBytes(files: FileSystem, path: string): Promise<Buffer> {
  for await (const chunk of files.chunks(path)) return Buffer.from(chunk.subarray(0, longestExcerpt));
  return Buffer.alloc(0);
}
