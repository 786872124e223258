import type { BenchmarkRequest } from '../compare/create-comparer.ts';

/** What was typed after `--benchmark`. */
export function benchmarkRequest(text: string): BenchmarkRequest {
  if (text === 'kommun') return { kind: 'municipality' };
  return text === 'ovriga' ? { kind: 'rest' } : { kind: 'area', area: text };
}
