import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { yamlSlip } from '../diagnostics/yaml-slip.ts';
import { fold } from './fold.ts';
import { maskPersonalData } from './personal-data.ts';

export type FrontMatterValue =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterValue[]; readonly line: number }
  | { readonly kind: 'map'; readonly fields: FrontMatterFields; readonly line: number };

export interface FrontMatterField {
  /** As it was typed. */
  readonly key: string;
  readonly line: number;
  readonly value: FrontMatterValue;
}

/** Fields by their folded key, see `fold`. */
export type FrontMatterFields = ReadonlyMap<string, FrontMatterField>;

export interface FrontMatter {
  readonly fields: FrontMatterFields;
  /** As it was typed, comments too. */
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  /** Line in the file of the first line of the body. */
  readonly bodyLine: number;
}

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits a note into its front matter and its body. Values are texts: what they mean is for the reader of each key. */
export function readFrontMatter(file: string, typed: string): FrontMatterReading {
  const text = typed
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening < 0 || lines[opening]?.trimEnd() !== '---') {
    return failed({ code: 'front-matter-missing', severity: 'error', file, line: 1 });
  }
  const closing = lines.findIndex((line, index) => index > opening && /^(?:---|\.\.\.)\s*$/.test(line));
  if (closing < 0) {
    return failed({ code: 'front-matter-unclosed', severity: 'error', file, line: opening + 1 });
  }
  const yaml = lines.slice(opening + 1, closing).join('\n');
  const parsed = parseFields(file, yaml, opening + 1);
  if (parsed.diagnostics.length > 0) return { frontMatter: null, diagnostics: parsed.diagnostics };
  const body = lines.slice(closing + 1).join('\n');
  const { fields } = parsed;
  return {
    frontMatter: { fields, yaml, yamlLine: opening + 2, body, bodyLine: closing + 2 },
    diagnostics: [],
  };
}

function failed(diagnostic: Diagnostic): FrontMatterReading {
  return { frontMatter: null, diagnostics: [diagnostic] };
}

function parseFields(
  file: string,
  yaml: string,
  linesBefore: number,
): { fields: FrontMatterFields; diagnostics: readonly Diagnostic[] } {
  const lineCounter = new LineCounter();
  // In the failsafe schema every scalar is a text: "nej", 2024-05-01 and 033 stay as they were typed.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineOf = (offset: number): number => linesBefore + Math.max(1, lineCounter.linePos(offset).line);
  const lines = yaml.split('\n');
  const diagnostics = document.errors.map((error): Diagnostic => {
    const line = lineOf(error.pos[0]);
    const written = lines[line - linesBefore - 1] ?? '';
    const found = maskPersonalData(written.trim());
    return { code: yamlSlip(error.code, written), severity: 'error', file, line, found };
  });
  if (diagnostics.length > 0) return { fields: new Map(), diagnostics };
  const value = readValue(document.contents, linesBefore + 1, lineOf);
  if (value?.kind !== 'map') {
    const found = maskPersonalData((lines[0] ?? '').trim());
    return {
      fields: new Map(),
      diagnostics: [
        { code: 'not-yaml', severity: 'error', file, line: linesBefore + 1, found, expected: 'typ: …' },
      ],
    };
  }
  return { fields: value.fields, diagnostics };
}

function readValue(
  node: Node | null,
  parentLine: number,
  lineOf: (offset: number) => number,
): FrontMatterValue | null {
  const line = node?.range ? lineOf(node.range[0]) : parentLine;
  if (isScalar(node)) return { kind: 'text', text: String(node.value ?? '').trim(), line };
  if (isSeq<Node>(node)) {
    return { kind: 'list', items: node.items.flatMap((item) => readValue(item, line, lineOf) ?? []), line };
  }
  if (isMap<Node, Node | null>(node)) {
    const fields = new Map<string, FrontMatterField>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      const keyLine = pair.key.range ? lineOf(pair.key.range[0]) : line;
      const value = readValue(pair.value, keyLine, lineOf) ?? { kind: 'text', text: '', line: keyLine };
      fields.set(fold(key), { key, line: keyLine, value });
    }
    return { kind: 'map', fields, line };
  }
  // An alias (*x) would let one value stand in for another; nobody writes notes that way.
  return isAlias(node) ? { kind: 'text', text: `*${node.source}`, line } : null;
}
