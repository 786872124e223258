import type { Terminal } from '../io/effects.ts';

/**
 * A line broken at spaces to fit the width, its own indent kept on every line and `hanging` added to all but
 * the first. Words that are longer than a line (paths) are left whole; no-break spaces are never broken at; colours take no room.
 */
export function wrapText(line: string, width: number, hanging = '  '): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  if (lengthOf(line) <= width) return line;
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(/ +/)) {
    const candidate = current.trim() === '' ? `${indent}${word}` : `${current} ${word}`;
    if (lengthOf(candidate) > width && current.trim() !== '') {
      lines.push(current);
      current = `${indent}${hanging}${word}`;
    } else current = candidate;
  }
  return [...lines, current].join('\n');
}

/** A result for people, broken to the terminal's width; piped it is left as it is. */
export function fitTo(terminal: Terminal, text: string): string {
  return terminal.outIsTerminal ? wrapLines(text, terminal.columns) : text;
}

function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapText(line, width))
    .join('\n');
}

/** The terminal with its talk broken to its width; what moves the cursor, and what is piped, is left alone. */
export function wrapTalk(terminal: Terminal): Terminal {
  if (!terminal.errIsTerminal) return terminal;
  const moves = (text: string): boolean => text.includes('\r') || text.replace(colors, '').includes('\u001b');
  return {
    ...terminal,
    err: (text) => terminal.err(moves(text) ? text : wrapLines(text, terminal.columns)),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sign is what colours begin with
const colors = /\u001b\[[\d;]*m/g;

function lengthOf(text: string): number {
  return [...text.replace(colors, '')].length;
}
