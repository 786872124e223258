/** What a page of the handbook makes its reader do, in order, each with where it stands. */
export type Step =
  | (Place & {
      readonly kind: 'file';
      readonly path: string;
      readonly options: readonly string[];
      readonly text: string;
    })
  | (Place & { readonly kind: 'command'; readonly line: string; readonly exitCode: number })
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string };

/** Lines of the page: those of a file, or of an answer. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the steps of a page. A block `console` holds commands after `$ ` and what kub answers to each; a block
 * with a file's name after its language is that file; comments `kopiera A B` and `ta bort A` are what the text
 * tells the reader to do in the file manager.
 */
export function pageSteps(page: string): readonly Step[] {
  const lines = page.split('\n');
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const comment = /^<!-- (kopiera|ta bort) (\S+)(?: (\S+))? -->$/.exec(lines[at]!);
    if (comment?.[1] === 'kopiera') steps.push({ kind: 'copy', from: comment[2]!, to: comment[3]! });
    if (comment?.[1] === 'ta bort') steps.push({ kind: 'remove', path: comment[2]! });
    if (!lines[at]!.startsWith('```')) continue;
    const end = lines.indexOf('```', at + 1);
    const [language = '', ...words] = lines[at]!.slice(3).trim().split(/\s+/);
    if (language === 'console') steps.push(...commandSteps(lines, at + 1, end, words));
    else {
      const [path = '', ...options] = words;
      const text = `${lines.slice(at + 1, end).join('\n')}\n`;
      steps.push({ kind: 'file', path, options, text, start: at + 1, end });
    }
    at = end;
  }
  return steps;
}

function commandSteps(
  lines: readonly string[],
  start: number,
  end: number,
  words: readonly string[],
): readonly Step[] {
  const exitCode = Number(words.find((word) => word.startsWith('slutkod='))?.slice('slutkod='.length) ?? 0);
  const starts = lines.flatMap((line, index) =>
    index >= start && index < end && line.startsWith('$ ') ? [index] : [],
  );
  return starts.map((at, index) => ({
    kind: 'command',
    line: lines[at]!.slice(2),
    exitCode,
    start: at + 1,
    end: starts[index + 1] ?? end,
  }));
}
