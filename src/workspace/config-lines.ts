import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, visit } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Gives problems of `kub.yaml` that were found after it was read the line they are about. */
export type PlaceInConfig = (problem: Diagnostic) => Diagnostic;

/**
 * The line of a problem from its key ("data.0.fil") and what was found. A key may name something by its
 * id ("teman.boende") where the file has a list: the line is then that of the text found, somewhere below.
 */
export function configLines(file: string, document: Document, lines: LineCounter): PlaceInConfig {
  return (problem) => {
    if (problem.file !== file || problem.line !== undefined || problem.field === undefined) return problem;
    const node = deepest(document.contents as Node | null, problem.field.split('.'));
    const at = (problem.found !== undefined && scalarBelow(node, problem.found)) || node;
    return at?.range ? { ...problem, line: lines.linePos(at.range[0]).line } : problem;
  };
}

/** The node that the longest part of the path leads to. */
function deepest(root: Node | null, path: readonly string[]): Node | null {
  let node = root;
  for (const [index, step] of path.entries()) {
    // An id may itself hold a dot: the rest of the path is then the key.
    const next = childOf(node, step) ?? childOf(node, path.slice(index).join('.'));
    if (next === null) return index === 0 ? null : node;
    node = next;
  }
  return node;
}

function childOf(node: Node | null, key: string): Node | null {
  if (isSeq(node)) return (node.items[Number(key)] as Node | undefined) ?? null;
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (pair?.value as Node | null | undefined) ?? null;
}

function scalarBelow(node: Node | null, text: string): Node | undefined {
  let found: Node | undefined;
  if (node === null) return undefined;
  visit(node, {
    Scalar(_, scalar) {
      if (String(scalar.value) !== text) return undefined;
      found = scalar;
      return visit.BREAK;
    },
  });
  return found;
}
