const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The process, or what a test has in its place. */
interface Signalled {
  on(signal: keyof typeof exitCodes, listener: () => void): unknown;
  exit(code: number): never;
}

export interface Interruption {
  /** From now on a signal ends the process in order; `say` tells the user so. Without this call it is left as it is. */
  handle(say: () => void): void;
  /** Does a write that a signal does not break off. After a signal it is not begun. */
  whole<Result>(write: () => Promise<Result>): Promise<Result>;
  /** Ends at the next signal, which then does not end the process. */
  untilStopped(): Promise<void>;
}

/**
 * Ctrl-C leaves whole files: what is being written is ended before the process is. A second one
 * does not wait. `cleanUp` removes what else stands only while the process runs.
 */
export function createInterruption(target: Signalled, cleanUp: () => void): Interruption {
  const writing = new Set<Promise<unknown>>();
  let say: (() => void) | null = null;
  let isListening = false;
  let isEnding = false;
  let stop: (() => void) | null = null;

  const end = async (code: number): Promise<void> => {
    if (stop) {
      stop();
      stop = null;
      return;
    }
    if (isEnding) {
      cleanUp();
      target.exit(code);
    }
    isEnding = true;
    say?.();
    await Promise.allSettled(writing);
    cleanUp();
    target.exit(code);
  };
  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    for (const [signal, code] of Object.entries(exitCodes))
      target.on(signal as keyof typeof exitCodes, () => void end(code));
  };

  return {
    handle(words) {
      say = words;
    },
    async whole(write) {
      // Until something is written a signal may end the process at once, also in the middle of a long sum.
      if (say) listen();
      if (isEnding) return await new Promise<never>(() => undefined);
      const task = write();
      writing.add(task);
      try {
        return await task;
      } finally {
        writing.delete(task);
      }
    },
    untilStopped() {
      listen();
      return new Promise((resolve) => {
        stop = resolve;
      });
    },
  };
}
