/** A piece of a page, as much of Markdown as the handbook uses. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly indent: string; readonly marker: string; readonly text: string }
  | {
      readonly kind: 'code';
      readonly language: string;
      readonly file: string;
      readonly lines: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const itemStart = /^(\s*)([-*]|\d+\.)\s+(.*)$/;

/** Reads a page: comments are left out, lines of a paragraph are one text. */
export function pageBlocks(markdown: string): readonly Block[] {
  const lines = markdown
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, next] = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): readonly [Block | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  if (line.startsWith('```')) return readCode(lines, at);
  if (line.startsWith('|')) return readTable(lines, at);
  const heading = /^(#+)\s+(.*)$/.exec(line);
  if (heading) return [{ kind: 'heading', level: heading[1]!.length, text: heading[2]! }, at + 1];
  const end = lines.findIndex((next, index) => index > at && !continues(next));
  const next = end < 0 ? lines.length : end;
  const text = (first: string): string =>
    [first, ...lines.slice(at + 1, next)].map((part) => part.trim()).join(' ');
  const item = itemStart.exec(line);
  if (item) {
    const [, indent = '', marker = '-', first = ''] = item;
    return [{ kind: 'item', indent, marker, text: text(first) }, next];
  }
  return [{ kind: 'paragraph', text: text(line) }, next];
}

function continues(line: string): boolean {
  return line.trim() !== '' && !/^(```|\||#+\s)/.test(line) && !itemStart.test(line);
}

/** The word after the language is the file that the block is the content of. */
function readCode(lines: readonly string[], at: number): readonly [Block, number] {
  const [language = '', file = ''] = (lines[at] ?? '').slice(3).trim().split(/\s+/);
  const end = lines.findIndex((line, index) => index > at && line.startsWith('```'));
  const last = end < 0 ? lines.length : end;
  const name = language === 'console' || file.includes('=') ? '' : file;
  return [{ kind: 'code', language, file: name, lines: lines.slice(at + 1, last) }, last + 1];
}

function readTable(lines: readonly string[], at: number): readonly [Block, number] {
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'));
  const next = end < 0 ? lines.length : end;
  const [head = [], , ...rows] = lines.slice(at, next).map((line) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
  return [{ kind: 'table', head, rows }, next];
}
