import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const shownOfAKind = 10;

export interface ProblemList {
  add(problem: Omit<Diagnostic, 'file'>): void;
  /** Ten of a kind in the order they were found; the tenth says how many more there are. */
  toDiagnostics(): readonly Diagnostic[];
}

/** Collects the problems of one file. A file of the wrong kind may have a million: memory stays bounded. */
export function problemList(file: string): ProblemList {
  const kept: Diagnostic[] = [];
  const counts = new Map<DiagnosticCode, number>();
  return {
    add(problem) {
      const count = (counts.get(problem.code) ?? 0) + 1 + (problem.more ?? 0);
      counts.set(problem.code, count);
      if (count - (problem.more ?? 0) <= shownOfAKind) kept.push({ ...problem, file });
    },
    toDiagnostics() {
      const left = new Map<DiagnosticCode, number>();
      for (const problem of kept) left.set(problem.code, (left.get(problem.code) ?? 0) + 1);
      const shown = new Map(left);
      return kept.map((problem) => {
        const remaining = (left.get(problem.code) ?? 0) - 1;
        left.set(problem.code, remaining);
        const { more: _, ...alone } = problem;
        const beyond = (counts.get(problem.code) ?? 0) - (shown.get(problem.code) ?? 0);
        return remaining === 0 && beyond > 0 ? { ...alone, more: beyond } : alone;
      });
    },
  };
}
