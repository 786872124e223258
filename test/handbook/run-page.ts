import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machineEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';
import { pageSteps, type Step } from './page-steps.ts';

export interface PageRun {
  /** The page with every answer as kub gave it, save where `…` stands for lines that may vary. */
  readonly text: string;
  /** What did not go as the page says, besides the answers. */
  readonly problems: readonly string[];
  /** Folder the reader stands in at the end. */
  readonly folder: string;
}

/** Runs a command line in a folder, and gives what a terminal shows after it. */
export type Execute = (
  words: readonly string[],
  folder: string,
) => Promise<{ readonly code: number; readonly answer: string }>;

/** Does everything a page says, in a folder, and gives the page as it should be. */
export async function runPage(
  page: string,
  start: string,
  recipes: string,
  execute: Execute = executeKub,
): Promise<PageRun> {
  const lines = page.split('\n');
  const problems: string[] = [];
  let folder = start;
  let shift = 0;
  const put = (step: { readonly start: number; readonly end: number }, now: readonly string[]): void => {
    const length = step.end - step.start;
    const shown = lines.slice(step.start + shift, step.end + shift);
    if (answers(shown, now)) return;
    lines.splice(step.start + shift, length, ...now);
    shift += now.length - length;
  };
  for (const step of pageSteps(page)) {
    if (step.kind === 'command') {
      if (step.line.startsWith('cd ')) folder = join(folder, step.line.slice(3));
      else {
        const { code, answer } = await execute(wordsOf(step.line), folder);
        if (code !== step.exitCode) problems.push(`${step.line}: ${code}, not ${step.exitCode}\n${answer}`);
        put(step, linesOf(answer));
      }
    } else if (step.kind === 'file' && step.options.includes('recept')) {
      put(step, linesOf(readFileSync(join(recipes, step.path), 'utf8')));
    } else problems.push(...doStep(step, folder));
  }
  return { text: lines.join('\n'), problems, folder };
}

function doStep(step: Exclude<Step, { kind: 'command' }>, folder: string): readonly string[] {
  if (step.kind === 'copy') cpSync(join(folder, step.from), join(folder, step.to), { recursive: true });
  else if (step.kind === 'remove') rmSync(join(folder, step.path), { recursive: true });
  else if (step.path === '') return [`a block without a file's name: ${step.text.slice(0, 60)}`];
  else if (step.options.includes('utdrag')) {
    const whole = readFileSync(join(folder, step.path), 'utf8')
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n');
    return contains(whole.split('\n'), step.text.trimEnd().split('\n'))
      ? []
      : [`${step.path} does not hold\n${step.text}`];
  } else {
    const path = join(folder, step.path);
    mkdirSync(dirname(path), { recursive: true });
    // As Excel saves "CSV (semikolonavgränsad)": one byte a letter, lines ended the Windows way.
    const isExcel = step.options.includes('excel');
    writeFileSync(path, isExcel ? Buffer.from(step.text.replaceAll('\n', '\r\n'), 'latin1') : step.text);
  }
  return [];
}

/** Lines stand in a file in this order, `…` for those between. */
function contains(whole: readonly string[], excerpt: readonly string[]): boolean {
  return answers(['…', ...excerpt, '…'], whole);
}

/** Whether the page shows what was printed; `…` stands for any lines. */
function answers(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return printed.length === 0;
  if (first.trim() !== '…') return printed[0] === first && answers(rest, printed.slice(1));
  return printed.some((_, at) => answers(rest, printed.slice(at))) || rest.length === 0;
}

/** No lines for nothing. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/\n+$/, '').split('\n');
  return lines.length === 1 && lines[0] === '' ? [] : lines;
}

/** Words of a command line; quotes hold spaces together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** What a terminal of 80 columns without colours shows after a command. */
export async function executeKub(
  [program, ...words]: readonly string[],
  folder: string,
): ReturnType<Execute> {
  if (program !== 'kub') throw new Error(`the handbook starts ${program}`);
  let screen = '';
  const write = (text: string): void => {
    screen += text;
  };
  const { KUB_LANG: _, ...environment } = process.env;
  const terminal = {
    out: write,
    err: write,
    outIsTerminal: true,
    errIsTerminal: true,
    columns: 80,
    color: false,
  };
  const code = await run(
    words,
    {
      ...machineEffects(),
      workingDirectory: folder,
      environment,
      terminal,
      now: () => new Date('2026-03-01T08:00:00Z'),
    },
    kubVersion,
  );
  // What was under way is drawn over, and is not there at the end.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sign is what erases a line
  return { code, answer: screen.replace(/\r[^\r\n]*\r\u001b\[2K/g, '').replaceAll(folder, '') };
}
