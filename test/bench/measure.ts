import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** One thing to time: a command line, and what makes ready before each run. */
export interface Case {
  readonly name: string;
  readonly command: readonly string[];
  readonly prepare?: () => void;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds, sorted. */
  readonly runs: readonly number[];
  readonly median: number;
}

/**
 * Times whole processes, one run of each case in turn, so that whatever else the machine does falls on all of
 * them alike. A command that fails stops the measuring: a fast failure is no speed.
 */
export function measure(cases: readonly Case[], rounds: number): readonly Timing[] {
  const runs = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, command, prepare } of cases) {
      prepare?.();
      const [program, ...words] = command;
      const start = performance.now();
      const { status, stderr } = spawnSync(program!, words, { maxBuffer: 1 << 28 });
      const elapsed = performance.now() - start;
      if (status !== 0) throw new Error(`${name} failed: ${String(stderr).slice(0, 2000)}`);
      runs.get(name)!.push(elapsed);
    }
  }
  return [...runs].map(([name, list]) => {
    const sorted = [...list].sort((a, b) => a - b);
    return { name, runs: sorted, median: sorted[Math.floor(sorted.length / 2)]! };
  });
}

/** A ratio of two timings of the same run, as it may be quoted. */
export function ratio(timings: readonly Timing[], name: string, baseline: string): number {
  const find = (wanted: string): number => timings.find((timing) => timing.name === wanted)!.median;
  return Math.round((100 * find(name)) / find(baseline)) / 100;
}
