import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/io/effects.ts';

function screen(options: Partial<Terminal>) {
  let text = '';
  let now = 0;
  const terminal: Terminal = {
    out: () => undefined,
    err: (piece) => {
      text += piece;
    },
    outIsTerminal: true,
    errIsTerminal: true,
    columns: 40,
    color: false,
    ...options,
  };
  const progress = createProgress(
    terminal,
    () => new Date(now),
    (seconds) => `${seconds} s kvar`,
  );
  return {
    progress,
    text: () => text,
    pass: (seconds: number) => {
      now += 1000 * seconds;
    },
  };
}

/** What stands on a terminal that was given a text: each line after its last return, erased where it was. */
function standing(text: string): string[] {
  return text.split('\n').map((line) => line.split('\u001b[2K').at(-1)!.split('\r').at(-1)!);
}

describe('createProgress(terminal, now, left)', () => {
  test('piped, there are whole lines only', () => {
    const { progress, text } = screen({ errIsTerminal: false });
    progress.show('Norrby: HTML', 0, 2);
    progress.line('[1/2] Norrby: byggt');
    progress.end();
    expect(text()).toBe('[1/2] Norrby: byggt\n');
  });

  test('on a terminal the last line says what is done, and is gone at the end', () => {
    const { progress, text } = screen({});
    progress.show('Norrby: HTML', 0, 2);
    expect(standing(text())).toEqual(['[0/2] Norrby: HTML']);
    progress.line('[1/2] Norrby: byggt');
    expect(standing(text())).toEqual(['[1/2] Norrby: byggt', '[0/2] Norrby: HTML']);
    progress.end();
    expect(standing(text())).toEqual(['[1/2] Norrby: byggt', '']);
  });

  test('a phase has its own pace, and no time left is not told', () => {
    const { progress, text, pass } = screen({});
    // Ten seconds of reading come before, and say nothing of the gate.
    pass(10);
    progress.show('röjandekontroll', 1, 3);
    pass(2);
    progress.show('röjandekontroll', 2, 3);
    expect(standing(text()).at(-1)).toBe('[2/3] röjandekontroll · 2 s kvar');
    progress.show('röjandekontroll', 3, 3);
    expect(standing(text()).at(-1)).toBe('[3/3] röjandekontroll');
    progress.show('A', 0, 4);
    pass(5);
    progress.show('B', 1, 4);
    expect(standing(text()).at(-1)).toBe('[1/4] B · 15 s kvar');
  });

  test('time left is what the areas done took, times those left, and is not guessed before one is done', () => {
    const { progress, text, pass } = screen({});
    progress.show('A', 0, 4);
    expect(text()).not.toContain('kvar');
    // One area in 3 seconds: three more in 9.
    pass(3);
    progress.show('B', 1, 4);
    expect(standing(text()).at(-1)).toBe('[1/4] B · 9 s kvar');
    // Three in 7 seconds: one more in 2⅓, which is not over before the third second.
    pass(4);
    progress.show('D', 3, 4);
    expect(standing(text()).at(-1)).toBe('[3/4] D · 3 s kvar');
  });

  test('a line never fills the terminal, whatever an area is called, and no letter is cut in two', () => {
    const { progress, text } = screen({ columns: 20 });
    progress.show(`${'Å'.repeat(12)}👪${'ö'.repeat(30)}`, 0, 1);
    const [line] = standing(text());
    expect([...line!]).toHaveLength(19);
    expect(line).toBe(`[0/1] ${'Å'.repeat(12)}👪`);
  });

  test('a terminal that says it has no width still gets something', () => {
    const { progress, text } = screen({ columns: 0 });
    progress.show('Hässleholmen: PDF', 0, 1);
    expect(standing(text())).toEqual(['[0/1] Häss']);
  });
});
