const lineFeed = 10;

/** One record of the head of the file. `line` and `nextLine` are one-based physical lines. */
export interface HeadRecord {
  readonly line: number;
  readonly nextLine: number;
  readonly fields: readonly string[];
}

/**
 * Splits text (line feeds only) into records and fields, with quotes. Used on the first kilobytes
 * only, to find out how the file is made; a quote that is never closed is taken as a letter.
 */
export function headRecords(text: string, delimiter: string): readonly HeadRecord[] {
  const records: HeadRecord[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const fields: string[] = [];
    const start = line;
    let ended = false;
    while (!ended) {
      const { value, next } = fieldAt(text, position, delimiter);
      fields.push(value.text);
      line += value.breaks;
      ended = next >= text.length || text[next] === '\n';
      position = next + 1;
      if (next === text.length - 1 && text[next] === delimiter) {
        fields.push('');
        ended = true;
      }
    }
    line += 1;
    records.push({ line: start, nextLine: line, fields });
  }
  return records;
}

function fieldAt(text: string, start: number, delimiter: string) {
  if (text[start] === '"') {
    const quoted = quotedAt(text, start);
    const after = quoted === undefined ? undefined : text[quoted.next];
    if (quoted !== undefined && (after === undefined || after === delimiter || after === '\n')) return quoted;
  }
  const mark = delimiter.charCodeAt(0);
  let next = start;
  for (; next < text.length; next += 1) {
    const letter = text.charCodeAt(next);
    if (letter === lineFeed || (letter === mark && text.startsWith(delimiter, next))) break;
  }
  return { value: { text: text.slice(start, next), breaks: 0 }, next };
}

function quotedAt(text: string, start: number) {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  const inside = text.slice(start + 1, close);
  return {
    value: { text: inside.replaceAll('""', '"'), breaks: inside.split('\n').length - 1 },
    next: close + 1,
  };
}
