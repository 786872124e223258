import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase, BenchTools, Step } from './bench-case.ts';
import { judgeTargets, type Verdict } from './judge-targets.ts';
import { timeStep, type Usage, watchStep } from './run-step.ts';

export interface StepResult {
  readonly name: string;
  /** Milliseconds, sorted; empty where it was skipped. */
  readonly runs: readonly number[];
  readonly median: number | null;
  readonly usage: Usage | null;
  readonly skipped: string | null;
}

export interface CaseResult {
  readonly name: string;
  readonly about: string;
  readonly steps: readonly StepResult[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Runs a case: one run of each step in turn, so that whatever else the machine does falls on all of them alike,
 * and so many rounds of that.
 */
export async function runCase(
  { name, about, rounds: usual, targets, steps: make }: BenchCase,
  tools: Omit<BenchTools, 'folder'> & { readonly temporary: string },
  asked: number | undefined,
): Promise<CaseResult> {
  const folder = join(tools.temporary, name);
  mkdirSync(folder, { recursive: true });
  const steps = await make({ ...tools, folder });
  const runs = new Map<string, number[]>(steps.map((step) => [step.name, []]));
  const rounds = asked ?? usual;
  const possible = steps.filter((step) => step.skipped === undefined);
  for (let round = 0; round < rounds; round += 1) {
    for (const step of possible) {
      if (round >= (step.rounds ?? rounds)) continue;
      runs.get(step.name)!.push(timeStep(step));
      if (round === 0) step.verify?.();
    }
  }
  const results: StepResult[] = [];
  for (const step of steps) results.push(await resultOf(step, runs.get(step.name)!));
  rmSync(folder, { recursive: true, force: true });
  return { name, about, steps: results, verdicts: judgeTargets(targets, results) };
}

async function resultOf(step: Step, runs: readonly number[]): Promise<StepResult> {
  const sorted = [...runs].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? null;
  const usage = step.watched && step.skipped === undefined ? await watchStep(step) : null;
  return { name: step.name, runs: sorted, median, usage, skipped: step.skipped ?? null };
}
