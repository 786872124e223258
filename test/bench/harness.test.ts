import { describe, expect, test } from 'vitest';
import { judgeTargets } from './harness/judge-targets.ts';
import { resultText } from './harness/result-text.ts';
import type { StepResult } from './harness/run-case.ts';
import { timeStep, watchStep } from './harness/run-step.ts';

const step = (name: string, median: number | null, megabytes = 100): StepResult => ({
  name,
  median,
  runs: median === null ? [] : [median],
  usage: median === null ? null : { cpuSeconds: 2, megabytes },
  skipped: median === null ? 'install it' : null,
});

describe('judgeTargets(targets, steps)', () => {
  const steps = [step('kub', 300), step('floor', 200, 80), step('peer', null)];

  test('a ratio, a difference, time and memory against their limits', () => {
    const verdicts = judgeTargets(
      [
        { kind: 'ratio', step: 'kub', baseline: 'floor', most: 1.5 },
        { kind: 'ratio', step: 'kub', baseline: 'floor', most: 1.49 },
        { kind: 'more', step: 'kub', baseline: 'floor', milliseconds: 99 },
        { kind: 'cpu', step: 'kub', seconds: 2 },
        { kind: 'memory', step: 'kub', megabytes: 99 },
        { kind: 'memory-ratio', step: 'kub', baseline: 'floor', most: 1.25 },
      ],
      steps,
    );
    expect(verdicts.map(({ found, met }) => [found, met])).toEqual([
      [1.5, true],
      [1.5, false],
      [100, false],
      [2, true],
      [100, false],
      [1.25, true],
    ]);
  });

  test('what was skipped is neither met nor missed', () => {
    const [verdict] = judgeTargets([{ kind: 'ratio', step: 'kub', baseline: 'peer', most: 1 }], steps);
    expect(verdict).toMatchObject({ found: null, met: null });
    const text = resultText({ name: 'prov', about: 'ett prov', steps, verdicts: [verdict!] });
    expect(text).toContain('skipped: install it');
    expect(text).toContain('not measured here');
  });

  test('a step that is not there is a fault of the case', () => {
    expect(() => judgeTargets([{ kind: 'cpu', step: 'kubb', seconds: 1 }], steps)).toThrow('kubb');
  });
});

describe('steps', () => {
  test('a step that fails stops the measuring', () => {
    expect(() => timeStep({ name: 'prov', command: ['node', '-e', 'process.exit(3)'] })).toThrow(
      'prov failed',
    );
  });

  test('a step may report its own time', () => {
    const command = ['node', '-e', 'console.log(17)'];
    expect(timeStep({ name: 'prov', command, reported: Number })).toBe(17);
  });

  test.runIf(process.platform === 'linux')('memory is that of everything a process starts', async () => {
    // 64 MB in a child of the child; Node itself takes about 40.
    const inner = `const held = Buffer.alloc(64 << 20, 1); setTimeout(() => held.length, 900)`;
    const outer = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(inner)}])`;
    const alone = await watchStep({ name: 'ensam', command: ['node', '-e', 'setTimeout(() => 0, 600)'] });
    const both = await watchStep({ name: 'två', command: ['node', '-e', outer] });
    expect(both!.megabytes - alone!.megabytes).toBeGreaterThan(64);
  });
});
