/**
 * The lines of a table of published figures, those of a piece of the file at a time, so that the table of a nation
 * need not be held. The byte-order mark stands on the first line; empty lines are left out.
 */
export async function* figureLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(withoutReturn).filter((line) => line !== '');
  }
  const last = withoutReturn(rest + decoder.decode());
  if (last !== '') yield [last];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The cells of a line. No cell of the table holds a line break. */
export function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(';');
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g))
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  return cells;
}
