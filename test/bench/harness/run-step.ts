import { spawn, spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { Step } from './bench-case.ts';
import { watchTree } from './watch-tree.ts';

/** What a process and all that it started used. */
export interface Usage {
  readonly cpuSeconds: number;
  /** The most that all of them held at the same time, each shared page counted once. */
  readonly megabytes: number;
}

/** Milliseconds of one run. A command that fails stops the measuring: a fast failure is no speed. */
export function timeStep({ name, command, env, before, reported }: Step): number {
  before?.();
  const [program, ...words] = command;
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program!, words, {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`${name} failed: ${String(error ?? stderr).slice(0, 2000)}`);
  return reported ? reported(String(stdout)) : elapsed;
}

/** One more run, outside the timing since watching takes time itself. Null where /proc is not there. */
export async function watchStep({ name, command, env, before }: Step): Promise<Usage | null> {
  if (process.platform !== 'linux') return null;
  before?.();
  const [program, ...words] = command;
  const child = spawn(program!, words, { env: { ...process.env, ...env }, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('exit', resolve);
    child.on('error', reject);
  });
  const usage = watchTree(child.pid!, ended);
  const code = await ended;
  if (code !== 0) throw new Error(`${name} failed when watched: ${code}`);
  return await usage;
}
