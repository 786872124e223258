import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { commands } from '../../src/cli/commands/command-list.ts';
import { wordsFor } from '../../src/cli/words.ts';
import { fakeEffects } from '../support/fake-effects.ts';

const folder = resolve(import.meta.dirname, '../../templates/ci');
const files = ['github-actions.yml', 'gitlab-ci.yml'] as const;
const text = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

/** Every command of kub with the options it knows. */
function knownOptions(): ReadonlyMap<string, readonly string[]> {
  const program = new Command('kub');
  const context = { effects: fakeEffects(), words: wordsFor('sv'), language: 'sv', kubVersion: '0' } as const;
  for (const declare of commands) declare(program, context, () => undefined);
  return new Map(
    program.commands.map((command) => [command.name(), command.options.map(({ long }) => long ?? '')]),
  );
}

/** The kub commands of a workflow, each on one line. */
function kubLines(workflow: unknown): readonly string[] {
  if (typeof workflow === 'string')
    return workflow.split('\n').flatMap((line) => (/^\s*kub /.test(line) ? [line.trim()] : []));
  if (Array.isArray(workflow)) return workflow.flatMap(kubLines);
  return typeof workflow === 'object' && workflow !== null ? Object.values(workflow).flatMap(kubLines) : [];
}

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: {
    readonly build: { readonly strategy: { readonly matrix: { readonly shard: readonly number[] } } };
  };
}

describe.each(files)('templates/ci/%s', (file) => {
  const document = parseDocument(text(file), { strict: true, uniqueKeys: true });
  const lines = kubLines(document.toJS());

  test('is YAML without errors or warnings', () => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
  });

  test('runs check, build in shares, site --merge and diff', () => {
    const names = new Set(lines.map((line) => line.split(' ')[1]));
    expect([...names].sort()).toEqual(['build', 'check', 'diff', 'doctor', 'site']);
    expect(lines.some((line) => line.includes('--shard'))).toBe(true);
    expect(lines.some((line) => line.includes('--merge'))).toBe(true);
  });

  test('every command and option is one that kub has', () => {
    const known = knownOptions();
    for (const line of lines) {
      const [, name] = line.split(' ');
      const options = known.get(name ?? '');
      expect(options, line).toBeDefined();
      for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(options, line).toContain(option);
    }
  });

  test('keeps what was built, and merges as many shares as it builds', () => {
    expect(text(file)).toMatch(/upload-artifact|artifacts:/);
    const merge = lines.find((line) => line.includes('--merge')) ?? '';
    const merged = [...merge.matchAll(/share-(\d)/g)].map((match) => Number(match[1]));
    expect(merged).toEqual([1, 2, 3, 4]);
    expect(text(file)).toMatch(/matrix\.shard }}\/4|parallel: 4/);
  });
});

test('the workflow of GitHub runs once a year and builds every share', () => {
  const workflow = parseDocument(text('github-actions.yml')).toJS() as Workflow;
  // Minute, hour, day and month are given, the weekday is not.
  expect(workflow.on.schedule[0]?.cron).toMatch(/^\d+ \d+ \d+ \d+ \*$/);
  expect(workflow.jobs.build.strategy.matrix.shard).toEqual([1, 2, 3, 4]);
});
