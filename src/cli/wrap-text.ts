/**
 * A line broken at spaces to fit the width, its own indent kept on every line. Words that are longer than a
 * line (paths) are left whole; no-break spaces are never broken at.
 */
export function wrapText(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  if (line.length <= width) return line;
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(/ +/)) {
    const candidate = current.trim() === '' ? `${indent}${word}` : `${current} ${word}`;
    if (candidate.length > width && current.trim() !== '') {
      lines.push(current);
      current = `${indent}  ${word}`;
    } else current = candidate;
  }
  return [...lines, current].join('\n');
}
