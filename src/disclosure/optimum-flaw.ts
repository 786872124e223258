import type { Block, Cover } from './block.ts';
import type { Component } from './components.ts';
import { candidatesOf } from './cost.ts';
import { examine } from './examine.ts';

/**
 * The attack of the audit on one component whose sums are each safe: null where nothing is given away, or the
 * cells of which at least one more must be hidden. While they are all shown the component is what it is, and so
 * is what it gives away.
 */
export async function flawOf(
  block: Block,
  cover: Cover,
  component: Component,
): Promise<readonly number[] | null> {
  const relations = component.equations.map((equation) => equation.relation);
  const anywhere = candidatesOf(block, cover, relations);
  // What follows from earlier editions alone is no longer ours to protect.
  if (anywhere.length === 0) return null;
  const [exposure] = await examine(block, cover, component);
  if (!exposure) return null;
  // The sums that give an exact number go on doing so while nothing more in them is hidden.
  const near = exposure.kind === 'recoverable' ? candidatesOf(block, cover, exposure.relations) : [];
  return near.length > 0 ? near : anywhere;
}
