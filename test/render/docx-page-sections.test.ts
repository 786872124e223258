import { describe, expect, it } from 'vitest';
import { type Block, heading, paragraph, type TableBlock } from '../../src/render/docx/blocks.ts';
import { columnWishes, isWide, joinChapters, pageSections } from '../../src/render/docx/page-sections.ts';

const tableOf = (columns: number, cell: string): TableBlock => ({
  caption: '',
  note: '',
  columns: Array.from({ length: columns }, () => ({ text: 'k', numeric: false })),
  rows: [Array.from({ length: columns }, () => cell)],
});
const narrow: Block = { kind: 'table', table: tableOf(3, 'tio tecken') };
const wide: Block = { kind: 'table', table: tableOf(7, 'ett antal ord som är flera') };

describe('columnWishes(table)', () => {
  // A long text wishes for 28 signs and 2 between columns; a word of 31 signs for all of them.
  it('is the longest cell up to a limit, but never less than the longest word', () => {
    expect(columnWishes(tableOf(1, 'tio tecken'))).toEqual([12]);
    expect(columnWishes(tableOf(1, 'ord '.repeat(40)))).toEqual([30]);
    expect(columnWishes(tableOf(1, 'x'.repeat(31)))).toEqual([33]);
  });
});

describe('pageSections(blocks)', () => {
  // 3 × 12 = 36 signs fit in the 105 of an upright page; 7 × 28 = 196 do not.
  it('lays a page down for a table that needs it, with the headings just above it', () => {
    expect([narrow, wide].map((block) => block.kind === 'table' && isWide(block.table))).toEqual([
      false,
      true,
    ]);
    const chapter = heading(1, 'Kapitel', { opens: true });
    const introduction = paragraph('Introduction', 'Här står vilka.');
    const [before, after] = [paragraph('Body', 'före'), paragraph('Body', 'efter')];
    const title = heading(2, 'Aktörer');
    expect(pageSections([before, narrow, title, wide, after])).toEqual([
      { landscape: false, blocks: [before, narrow] },
      { landscape: true, blocks: [title, wide] },
      { landscape: false, blocks: [after] },
    ]);
    expect(pageSections([title, chapter, introduction, wide])).toEqual([
      { landscape: false, blocks: [title] },
      { landscape: true, blocks: [chapter, introduction, wide] },
    ]);
  });

  it('keeps every block, in order', () => {
    const blocks = [wide, narrow, wide, wide, narrow];
    expect(pageSections(blocks).flatMap((section) => section.blocks)).toEqual(blocks);
  });
});

describe('joinChapters(chapters)', () => {
  it('begins a page with each chapter but the one after a chapter that only says what is missing', () => {
    const opening = (title: string) => heading(1, title, { opens: true });
    const silent = [
      opening('Mål'),
      paragraph('Introduction', 'Här står mål.'),
      paragraph('Missing', 'Inga mål.'),
    ];
    const telling = [opening('Metod'), paragraph('Body', 'Så gjordes det.')];
    const begins = joinChapters([telling, silent, telling, telling]).flatMap((block) =>
      block.kind === 'heading' ? [block.opens] : [],
    );
    expect(begins).toEqual([true, true, false, true]);
  });
});
