import type { Shape } from './view/shape.ts';

/** A name in a template that the view does not have, or markup where text is expected. */
export interface TemplateProblem {
  readonly file: string;
  readonly line: number;
  readonly kind:
    | 'unknown-file'
    | 'unknown-name'
    | 'unknown-part'
    | 'unknown-helper'
    | 'raw-text'
    | 'escaped-markup'
    | 'syntax';
  /** As written in the template; the line, where it cannot be read. */
  readonly name: string;
  /** The name of the view that is nearest; empty when none is near. */
  readonly nearest: string;
}

/** What of a Handlebars tree the check reads; the package's own types leave most of it open. */
interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly body?: readonly Node[];
  readonly path?: PathNode;
  readonly params?: readonly PathNode[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: PathNode }[] };
  readonly program?: Node;
  readonly inverse?: Node;
  readonly name?: PathNode;
}
interface PathNode extends Node {
  readonly original?: string;
  readonly parts?: readonly string[];
  readonly depth?: number;
  readonly data?: boolean;
  readonly escaped?: boolean;
}

interface Walk {
  readonly files: ReadonlyMap<string, string>;
  readonly parse: (text: string) => Node;
  readonly root: Shape;
  readonly problems: Map<string, TemplateProblem>;
  readonly seen: Set<string>;
}
interface Place {
  readonly walk: Walk;
  readonly file: string;
  /** Innermost context last. */
  readonly scopes: readonly Shape[];
}

const helpers = ['if', 'unless', 'each', 'with'];
const loopData = ['index', 'first', 'last', 'key'];

/** Names that differ by few letters; the same measure for every list of names. */
export function nearestName(name: string, names: readonly string[]): string {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
      const next = [i + 1];
      for (const [j, other] of [...b].entries()) {
        const cost = letter === other ? 0 : 1;
        next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + cost));
      }
      row = next;
    }
    return row.at(-1) ?? 0;
  };
  const near = names
    .map((candidate) => ({ candidate, far: distance(name, candidate) }))
    .sort((a, b) => a.far - b.far)[0];
  return near !== undefined && near.far <= Math.max(2, name.length / 3) ? near.candidate : '';
}

function report({ walk, file }: Place, node: Node, problem: Omit<TemplateProblem, 'file' | 'line'>): null {
  const line = node.loc.start.line;
  walk.problems.set(`${file}:${line}:${problem.kind}:${problem.name}`, { file, line, ...problem });
  return null;
}

function open(shape: Shape): Shape {
  return shape.kind === 'maybe' ? open(shape.of) : shape;
}

/** The shape at the end of a path; null, and a problem, when a step is not there. */
function resolve(place: Place, path: PathNode): Shape | null {
  const parts = path.parts ?? [];
  const start = path.data ? place.walk.root : place.scopes.at(-1 - (path.depth ?? 0));
  if (path.data && parts[0] !== 'root') {
    if (loopData.includes(parts[0] ?? '')) return { kind: 'flag' };
    return report(place, path, { kind: 'unknown-name', name: path.original ?? '', nearest: '@root' });
  }
  let shape = start ?? place.walk.root;
  for (const part of path.data ? parts.slice(1) : parts) {
    const fields = open(shape);
    const next = fields.kind === 'record' ? fields.fields[part] : undefined;
    if (next === undefined) {
      const names = fields.kind === 'record' ? Object.keys(fields.fields) : [];
      return report(place, path, {
        kind: 'unknown-name',
        name: path.original ?? part,
        nearest: nearestName(part, names),
      });
    }
    shape = next;
  }
  return shape;
}

function walkBlock(place: Place, node: Node): void {
  const helper = node.path?.original ?? '';
  const [param] = node.params ?? [];
  if (!helpers.includes(helper) || param === undefined) {
    report(place, node, { kind: 'unknown-helper', name: helper, nearest: nearestName(helper, helpers) });
    return;
  }
  const shape = resolve(place, param);
  const inside = shape === null ? null : open(shape);
  const item = helper === 'each' && inside?.kind === 'list' ? inside.of : inside;
  const enters = helper === 'each' || helper === 'with';
  // A name that is not there has been reported; what stands inside it cannot be judged.
  if (node.program && !(enters && item === null)) {
    walkBody(enters && item ? { ...place, scopes: [...place.scopes, item] } : place, node.program);
  }
  if (node.inverse) walkBody(place, node.inverse);
}

function walkPart(place: Place, node: Node): void {
  const name = node.name?.original ?? '';
  const file = `${name}.hbs`;
  const text = place.walk.files.get(file);
  if (text === undefined) {
    const names = [...place.walk.files.keys()].map((known) => known.replace(/\.hbs$/, ''));
    report(place, node, { kind: 'unknown-part', name, nearest: nearestName(name, names) });
    return;
  }
  const [param] = node.params ?? [];
  const context = param === undefined ? place.scopes.at(-1) : resolve(place, param);
  if (!context) return;
  const extra = (node.hash?.pairs ?? []).map(
    (pair) => [pair.key, resolve(place, pair.value) ?? { kind: 'text' }] as const,
  );
  const base = open(context);
  const shape: Shape =
    extra.length > 0 && base.kind === 'record'
      ? { kind: 'record', fields: { ...base.fields, ...Object.fromEntries(extra) } }
      : base;
  walkFile(place.walk, file, text, [...place.scopes, shape]);
}

function walkValue(place: Place, node: PathNode & { readonly escaped?: boolean }): void {
  if (!node.path) return;
  const shape = resolve(place, node.path);
  if (shape === null) return;
  const name = node.path.original ?? '';
  const markup = open(shape).kind === 'markup';
  if (markup && node.escaped !== false) report(place, node, { kind: 'escaped-markup', name, nearest: '' });
  if (!markup && node.escaped === false) report(place, node, { kind: 'raw-text', name, nearest: '' });
}

function walkBody(place: Place, program: Node): void {
  for (const node of program.body ?? []) {
    if (node.type === 'MustacheStatement') walkValue(place, node);
    else if (node.type === 'BlockStatement') walkBlock(place, node);
    else if (node.type === 'PartialStatement') walkPart(place, node);
  }
}

function walkFile(walk: Walk, file: string, text: string, scopes: readonly Shape[]): void {
  // A part is walked once per kind of context that it is drawn in.
  const key = `${file} ${JSON.stringify(scopes.at(-1))}`;
  if (walk.seen.has(key)) return;
  walk.seen.add(key);
  try {
    walkBody({ walk, file, scopes }, walk.parse(text));
  } catch (problem) {
    const line = Number(/line (\d+)/.exec(String(problem))?.[1] ?? 1);
    walk.problems.set(`${file}:${line}:syntax`, {
      file,
      line,
      kind: 'syntax',
      name: (text.split('\n')[line - 1] ?? '').trim(),
      nearest: '',
    });
  }
}

/** Walks the page and every part that it draws in, each with the contexts it gets. */
export function walkTemplates(
  files: ReadonlyMap<string, string>,
  root: Shape,
  parse: (text: string) => unknown,
): readonly TemplateProblem[] {
  const walk: Walk = {
    files,
    root,
    parse: (text) => parse(text) as Node,
    problems: new Map(),
    seen: new Set(),
  };
  walkFile(walk, 'page.hbs', files.get('page.hbs') ?? '', [root]);
  return [...walk.problems.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
}
