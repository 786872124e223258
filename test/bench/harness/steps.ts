import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** The page of one or more areas by the script written for it alone. */
export function floorStep({ root, folder }: BenchTools, workspace: string, areas: readonly string[]): Step {
  const out = join(folder, 'floor');
  return {
    name: 'floor',
    command: ['node', join(root, 'test/bench/programs/floor.mjs'), workspace, out, ...areas],
    before: () => emptyFolder(out),
    verify: () => requireFiles(areas.map((area) => join(out, `${area}.html`))),
  };
}

/** The first so many of the numbered areas of a generated workspace. */
export function firstAreas(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `plats-${String(index + 1).padStart(4, '0')}`);
}

export function requireFiles(paths: readonly string[]): void {
  const absent = paths.filter((path) => !existsSync(path));
  if (absent.length > 0) throw new Error(`${absent.length} files were not written: ${absent[0]}`);
}

export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
