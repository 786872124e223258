import { mkdirSync, rmSync } from 'node:fs';
import type { BenchTools, Step } from './bench-case.ts';

/** A build into a folder that is empty before each run. */
export function buildStep(
  { kub }: BenchTools,
  name: string,
  workspace: string,
  out: string,
  words: readonly string[],
): Step {
  return {
    name,
    command: [...kub, 'build', ...words, '--workspace', workspace, '--out', out, '--quiet'],
    before: () => emptyFolder(out),
  };
}

export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
