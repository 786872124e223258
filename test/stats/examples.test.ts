import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as stats from '../../src/stats/index.ts';

const folder = new URL('../../src/stats/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

interface Example {
  readonly functionName: string;
  readonly code: string | null;
  readonly answer: string | null;
}

/** The example of every exported function: the text between `@example` and the end of the docblock before it. */
function findExamples(source: string): readonly Example[] {
  return [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => {
    const before = source.slice(0, match.index);
    const start = before.lastIndexOf('/**');
    const block = before.trimEnd().endsWith('*/') && start >= 0 ? before.slice(start) : '';
    const text = (block.split('@example')[1] ?? '').replace(/\*\/\s*$/, '').replace(/^\s*\* ?/gm, '');
    const [code, answer] = text.split('// →');
    return {
      functionName: match[1] ?? '',
      code: code?.trim() || null,
      answer: answer?.trim() || null,
    };
  });
}

function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  return new Function(...Object.keys(scope), `'use strict'; return (${expression});`)(
    ...Object.values(scope),
  );
}

/** `0.0524 ± 0.00005` states its own tolerance, for answers published with few digits. */
function readAnswer(answer: string): { readonly expression: string; readonly within: number | null } {
  const [expression = '', within] = answer.split('±');
  return { expression, within: within === undefined ? null : Number(within) };
}

function agrees(actual: unknown, expected: unknown, within: number | null): void {
  if (typeof expected === 'number') {
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(
      within ?? Math.max(1e-14, 1e-9 * Math.abs(expected)),
    );
  } else if (expected !== null && typeof expected === 'object') {
    expect(Object.keys(actual as object).sort()).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      agrees((actual as Record<string, unknown>)[key], value, within);
    }
  } else {
    expect(actual).toBe(expected);
  }
}

describe('examples in the docblocks of src/stats', () => {
  it('finds nothing where there is no example', () => {
    const source = '/** Half. */\nexport function half(x: number) { return x / 2; }';
    expect(findExamples(source)).toEqual([{ functionName: 'half', code: null, answer: null }]);
  });

  it('does not take the example of the function before', () => {
    const source = '/**\n * @example\n * f() // → 1\n */\nexport function f() {}\nexport function g() {}';
    expect(findExamples(source).map((example) => example.code)).toEqual(['f()', null]);
  });

  it.each(files)('%s', async (file) => {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    const examples = findExamples(readFileSync(new URL(file, folder), 'utf8'));
    const exported = Object.keys(module).filter((name) => typeof module[name] === 'function');
    expect(examples.map((example) => example.functionName).sort()).toEqual(exported.sort());
    for (const { functionName, code, answer } of examples) {
      expect(code, `${functionName} has no @example`).not.toBeNull();
      expect(answer, `the example of ${functionName} has no answer`).not.toBeNull();
      expect(code).toContain(functionName);
      const scope = { ...stats, ...module };
      const { expression, within } = readAnswer(answer ?? '');
      agrees(evaluate(code ?? '', scope), evaluate(expression, scope), within);
    }
  });
});
