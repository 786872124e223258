import type { Target } from './bench-case.ts';
import { limitOf } from './judge-targets.ts';
import type { CaseResult, StepResult } from './run-case.ts';

/** One case as lines for the terminal. */
export function resultText({ name, about, steps, verdicts }: CaseResult): string {
  const wide = Math.max(...steps.map((step) => step.name.length));
  const lines = steps.map((step) => `  ${step.name.padEnd(wide)} ${stepText(step)}`);
  const judged = verdicts.map(({ target, found, met }) => {
    const verdict = met === null ? 'not measured here' : met ? 'met' : 'NOT MET';
    return `  → ${targetText(target, found)}: ${verdict}`;
  });
  return [`${name}: ${about}`, ...lines, ...judged, ''].join('\n');
}

function stepText({ runs, median, usage, skipped }: StepResult): string {
  if (skipped !== null || median === null) return `    skipped: ${skipped}`;
  const range = runs.length > 1 ? ` (${runs[0]!.toFixed(0)}–${runs.at(-1)!.toFixed(0)})` : '';
  const used = usage ? `   ${usage.cpuSeconds.toFixed(2)} s CPU, ${usage.megabytes} MB` : '';
  return `${median.toFixed(0).padStart(7)} ms${range}${used}`;
}

function targetText(target: Target, found: number | null): string {
  const is = found === null ? '–' : String(found);
  const limit = limitOf(target);
  if (target.kind === 'ratio') {
    // Peers are many times slower: said the way it is read.
    if (limit < 0.5)
      return `${target.baseline} takes ${found === null ? '–' : times(1 / found)} × ${target.step} (at least ${times(1 / limit)})`;
    return `${target.step} takes ${is} × ${target.baseline} (at most ${limit})`;
  }
  if (target.kind === 'more')
    return `${target.step} takes ${is} ms more than ${target.baseline} (at most ${limit})`;
  if (target.kind === 'memory-ratio')
    return `${target.step} hold ${is} × the memory of ${target.baseline} (at most ${limit})`;
  return target.kind === 'cpu'
    ? `${target.step} takes ${is} s of CPU (at most ${limit})`
    : `${target.step} holds ${is} MB with all it starts (at most ${limit})`;
}

function times(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1);
}
