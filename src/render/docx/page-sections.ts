import type { Block, TableBlock } from './blocks.ts';

/** Blocks on paper that stands or lies. */
export interface PageSection {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** Longest cell that is wished for on one line, in signs; longer ones are broken between words. */
const wishedCell = 28;
/** Signs of the table's size on a line of an upright page, the room between columns counted. */
const uprightLine = 105;
const betweenColumns = 2;

/** What each column wishes for, in signs: its longest cell, yet no less than its longest word. */
export function columnWishes({ columns, rows }: TableBlock, longest = wishedCell): readonly number[] {
  return columns.map(({ text }, index) => {
    const cells = [text, ...rows.map((row) => row[index] ?? '')];
    const word = Math.max(...cells.flatMap((cell) => cell.split(/[ \n]/)).map((one) => one.length));
    return Math.max(word, Math.min(longest, Math.max(...cells.map((cell) => cell.length)))) + betweenColumns;
  });
}

export function isWide(table: TableBlock): boolean {
  return columnWishes(table).reduce((sum, width) => sum + width, 0) > uprightLine;
}

/** Upright pages, and lying ones for tables that need it; what introduces such a table goes with it. */
export function pageSections(blocks: readonly Block[]): readonly PageSection[] {
  const lies = blocks.map((block) => block.kind === 'table' && isWide(block.table));
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const above = blocks[index - 1];
    const begins = opens(blocks[index]);
    if (lies[index] && !begins && above && introduces(above)) lies[index - 1] = true;
  }
  const sections: { landscape: boolean; blocks: Block[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const landscape = lies[index] ?? false;
    const last = sections.at(-1);
    if (last && last.landscape === landscape) last.blocks.push(block);
    else sections.push({ landscape, blocks: [block] });
  }
  return sections;
}

/** Chapters after each other; one that says what is missing and no more stands on the page of the next one. */
export function joinChapters(chapters: readonly (readonly Block[])[]): readonly Block[] {
  return chapters.flatMap((blocks, index) =>
    tellsNothing(chapters[index - 1] ?? []) ? sharePage(blocks) : blocks,
  );
}

/** The same blocks, the first no longer a heading that begins a page. */
export function sharePage(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' ? [{ ...first, opens: false }, ...rest] : blocks;
}

function tellsNothing([heading, ...told]: readonly Block[]): boolean {
  const idle = (block: Block) =>
    block.kind === 'paragraph' && (block.style === 'Introduction' || block.style === 'Missing');
  return heading !== undefined && told.every(idle);
}

function opens(block: Block | undefined): boolean {
  return block?.kind === 'heading' && block.opens;
}

function introduces(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.style === 'Introduction');
}
