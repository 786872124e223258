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
  // Each phase has a pace of its own: the reading of files says nothing of how fast areas are built.
  let phase = { started: now().getTime(), from: 0, done: 0, of: 0 };
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
      const time = now().getTime();
      if (of !== phase.of || done < phase.done) phase = { started: time, from: done, done, of };
      else phase = { ...phase, done };
      const pace = (time - phase.started) / 1000 / (done - phase.from);
      const seconds = Math.ceil(pace * (of - done));
      // Before anything is done nobody knows, and no time at all is no news.
      const rest = done === phase.from || seconds < 1 ? '' : ` · ${left(seconds)}`;
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
