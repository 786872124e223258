/** What a case is made with. */
export interface BenchTools {
  /** The project's folder. */
  readonly root: string;
  /** The command line of the built program. */
  readonly kub: readonly string[];
  /** A folder of this case alone, removed afterwards. */
  readonly folder: string;
  /** A generated workspace, written once per run; see `fixtures/generators/large.ts`. */
  workspace(name: WorkspaceName): Promise<string>;
}

/** `neighbourhoods`: 21 areas of 84 DeSO, 100 800 rows. `small-areas`: 47 of so few persons that much is withheld.
 * `municipalities`: 290 areas, 349 200 rows. */
export type WorkspaceName = 'neighbourhoods' | 'small-areas' | 'municipalities';

/** One command line to be timed. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Makes ready before each run, outside the time. */
  readonly before?: () => void;
  /** Proves after the first run, outside the time, that the work was done: throws when it was not. */
  readonly verify?: () => void;
  /** Milliseconds as the command itself reported them, where its start is not part of what is asked. */
  readonly reported?: (output: string) => number;
  /** At most so many rounds: for what takes minutes. */
  readonly rounds?: number;
  /** Runs once more, watched: CPU time and memory of the process and all that it started. */
  readonly watched?: boolean;
  /** Why it cannot be run here; printed instead of a time. */
  readonly skipped?: string;
}

/** What is promised, in numbers that travel from machine to machine as far as any do. */
export type Target =
  /** Median over the median of another step of the case. */
  | { readonly kind: 'ratio'; readonly step: string; readonly baseline: string; readonly most: number }
  /** Median less the median of another step. */
  | { readonly kind: 'more'; readonly step: string; readonly baseline: string; readonly milliseconds: number }
  | { readonly kind: 'cpu'; readonly step: string; readonly seconds: number }
  | { readonly kind: 'memory'; readonly step: string; readonly megabytes: number }
  /** Memory over the memory of another step of the case. */
  | {
      readonly kind: 'memory-ratio';
      readonly step: string;
      readonly baseline: string;
      readonly most: number;
    };

export interface BenchCase {
  /** Typed on the command line. */
  readonly name: string;
  readonly about: string;
  /** Rounds when none are asked for. */
  readonly rounds: number;
  readonly targets: readonly Target[];
  steps(tools: BenchTools): Promise<readonly Step[]>;
}
