import { wrapText } from '../wrap-text.ts';
import { inlineText } from './inline-text.ts';
import { type Block, pageBlocks } from './page-blocks.ts';

/** How a page is set on a screen. */
export interface PageLook {
  readonly width: number;
  readonly color: boolean;
}

/** A page of the handbook as text: broken to the width, headings underlined, tables row by row. */
export function pageText(markdown: string, look: PageLook): string {
  const blocks = pageBlocks(markdown);
  return blocks
    .map((block, at) => {
      const isList = block.kind === 'item' && blocks[at + 1]?.kind === 'item';
      return `${blockText(block, look)}\n${isList || at === blocks.length - 1 ? '' : '\n'}`;
    })
    .join('');
}

function blockText(block: Block, look: PageLook): string {
  const { width, color } = look;
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
  if (block.kind === 'code') {
    const name = block.file === '' ? [] : [`${block.file}:`];
    return [...name, ...block.lines.map((line) => `    ${line}`.trimEnd())].join('\n');
  }
  if (block.kind === 'table') return tableText(block.head, block.rows, look, bold);
  const text = inlineText(block.text, color);
  if (block.kind === 'paragraph') return wrapText(text, width, '');
  if (block.kind === 'item') {
    const hanging = ' '.repeat([...block.marker].length + 1);
    return wrapText(`${block.indent}${block.marker} ${text}`, width, hanging);
  }
  const plain = inlineText(block.text, false);
  if (block.level > 2) return bold(plain);
  return `${bold(plain)}\n${(block.level === 1 ? '=' : '-').repeat([...plain].length)}`;
}

/** Two columns as "name: words", more as a name and its lines: a screen is too narrow for columns of prose. */
function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, color }: PageLook,
  bold: (text: string) => string,
): string {
  return rows
    .map(([first = '', ...others]) => {
      const name = bold(inlineText(first, false));
      const cells = others.flatMap((cell, index) => {
        const label = others.length > 1 ? `${head[index + 1]}: ` : '';
        return cell === '' ? [] : [wrapText(`    ${label}${inlineText(cell, color)}`, width, '  ')];
      });
      return [name, ...cells].join('\n');
    })
    .join('\n');
}
