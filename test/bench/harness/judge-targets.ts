import type { Target } from './bench-case.ts';
import type { StepResult } from './run-case.ts';

export interface Verdict {
  readonly target: Target;
  /** Null when a step was skipped. */
  readonly found: number | null;
  readonly met: boolean | null;
}

/** What was found for each target. A target that names a step that is not there is a fault of the case. */
export function judgeTargets(targets: readonly Target[], steps: readonly StepResult[]): readonly Verdict[] {
  const find = (name: string): StepResult => {
    const step = steps.find((one) => one.name === name);
    if (!step) throw new Error(`judgeTargets: no step is called ${name}`);
    return step;
  };
  return targets.map((target) => {
    const found = foundFor(target, find);
    return { target, found, met: found === null ? null : found <= limitOf(target) };
  });
}

export function limitOf(target: Target): number {
  if (target.kind === 'ratio' || target.kind === 'memory-ratio') return target.most;
  if (target.kind === 'more') return target.milliseconds;
  return target.kind === 'cpu' ? target.seconds : target.megabytes;
}

function foundFor(target: Target, find: (name: string) => StepResult): number | null {
  const { median, usage } = find(target.step);
  if (target.kind === 'cpu') return usage?.cpuSeconds ?? null;
  if (target.kind === 'memory') return usage?.megabytes ?? null;
  const { median: baseline, usage: other } = find(target.baseline);
  if (target.kind === 'memory-ratio')
    return usage && other ? rounded(usage.megabytes / other.megabytes) : null;
  if (median === null || baseline === null) return null;
  return target.kind === 'ratio' ? rounded(median / baseline) : Math.round(median - baseline);
}

/** As it may be quoted: three figures that count, never better than it was. */
function rounded(ratio: number): number {
  return Number(ratio.toPrecision(3));
}
