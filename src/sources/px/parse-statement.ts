import type { PxStatement, PxValue, ReportPxProblem } from './px-file.ts';

const head = /^([A-Za-z][A-Za-z0-9_-]*)\s*(?:\[\s*"?([^\]"]*)"?\s*\])?\s*(?:\(|=)/;

/** Parses the text of one statement without its semicolon; undefined (and a problem) when it is none. */
export function parseStatement(text: string, line: number, report: ReportPxProblem): PxStatement | undefined {
  const match = head.exec(text);
  if (match === null) {
    report({ code: 'px-syntax', severity: 'error', line, found: text.slice(0, 40) });
    return undefined;
  }
  const [opening, keyword = '', language] = match;
  const reader = valueReader(text, opening.length);
  const keys = opening.endsWith('(') ? reader.list(')') : [];
  if (opening.endsWith('(') && !reader.skip('=')) {
    report({ code: 'px-syntax', severity: 'error', line, field: keyword, found: text.slice(0, 40) });
    return undefined;
  }
  const values = reader.list('');
  return {
    keyword: keyword.toUpperCase(),
    language: language === undefined || language === '' ? null : language,
    keys: keys.map((key) => key.text),
    values,
    line,
  };
}

function valueReader(text: string, start: number) {
  let position = start;
  const skipSpace = () => {
    while (position < text.length && /\s/.test(text[position] ?? '')) position += 1;
  };
  const skip = (letter: string): boolean => {
    skipSpace();
    if (text[position] !== letter) return false;
    position += 1;
    return true;
  };

  function quoted(): string {
    let value = '';
    while (skip('"')) {
      const end = text.indexOf('"', position);
      const stop = end < 0 ? text.length : end;
      value += text.slice(position, stop);
      position = stop + 1;
    }
    return value;
  }

  function value(): PxValue {
    skipSpace();
    if (text[position] === '"') {
      const content = quoted();
      if (!skip('-')) return { text: content, isQuoted: true };
      return { text: content, isQuoted: true, rangeEnd: quoted() };
    }
    const from = position;
    while (position < text.length && !/[",()=]/.test(text[position] ?? '')) position += 1;
    const word = text.slice(from, position).trim();
    if (!skip('(')) return { text: word, isQuoted: false };
    return { text: word, isQuoted: false, inner: list(')') };
  }

  function list(closing: string): readonly PxValue[] {
    const values: PxValue[] = [];
    for (;;) {
      skipSpace();
      if (position >= text.length) return values;
      if (closing !== '' && skip(closing)) return values;
      if (skip(',') || skip(':')) continue;
      const before = position;
      values.push(value());
      // Something that is neither value nor separator: pass over it, never stand still.
      if (position === before) position += 1;
    }
  }

  return { list, skip };
}
