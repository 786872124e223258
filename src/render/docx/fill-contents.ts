import type { Block } from './blocks.ts';

const deepest = 2;

/**
 * The contents with an entry for each heading of the first levels, in order, which is what a word processor
 * finds when it makes them anew. A heading that nothing else leads to gets an id to be led to.
 */
export function fillContents(blocks: readonly Block[]): readonly Block[] {
  const named = blocks.map((block, index) =>
    block.kind === 'heading' && block.level <= deepest && block.id === ''
      ? { ...block, id: `rubrik-${index}` }
      : block,
  );
  const entries = named.flatMap((block) =>
    block.kind === 'heading' && block.level <= deepest
      ? [{ text: block.words.map(({ text }) => text).join(''), level: block.level as 1 | 2, id: block.id }]
      : [],
  );
  return named.map((block) => (block.kind === 'contents' ? { ...block, entries } : block));
}
