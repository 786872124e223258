import type { Terminal } from '../io/effects.ts';

/** What is being done right now, on the last line of a terminal; nothing of it where the talk is piped. */
export interface Progress {
  /** What is under way, with how many areas of how many are done. */
  show(text: string, done: number, of: number): void;
  /** A line that stays, above what is under way. */
  line(text: string): void;
  end(): void;
}

/** @param left words for the time that is left, of so many seconds */
export function createProgress(
  terminal: Terminal,
  now: () => Date,
  left: (seconds: number) => string,
): Progress {
  if (!terminal.errIsTerminal)
    return { show: () => undefined, line: (text) => terminal.err(`${text}\n`), end: () => undefined };
  const started = now().getTime();
  let current = '';
  const clear = (): void => {
    if (current !== '') terminal.err(eraseLine);
  };
  const draw = (): void => {
    if (current !== '') terminal.err(`\r${current}`);
  };
  return {
    show(text, done, of) {
      clear();
      const seconds = (((now().getTime() - started) / done) * (of - done)) / 1000;
      const rest = done === 0 ? '' : ` · ${left(Math.ceil(seconds))}`;
      // A line that fills the terminal would break, and could not be taken back.
      current = [...`[${done}/${of}] ${text}${rest}`].slice(0, Math.max(10, terminal.columns - 1)).join('');
      draw();
    },
    line(text) {
      clear();
      terminal.err(`${text}\n`);
      draw();
    },
    end() {
      clear();
      current = '';
    },
  };
}

const eraseLine = '\r\u001b[2K';
