import type { CharacterMap } from './character-map.ts';
import {
  type FontOf,
  fontName,
  type PageContent,
  type PageMark,
  shownTexts,
  showsText,
} from './page-content.ts';
import { operatorCode, scanContent } from './scan-content.ts';

/** The text of one piece of marked content. */
export type TextOf = (page: number, id: number) => string;

const textMatrix = operatorCode('Tm');
const textFont = operatorCode('Tf');

interface Told {
  text: string;
  line: number;
  replaced: PageMark | undefined;
}

/** The marks inside a mark that say how their content is to be read. */
function replacing({ marks }: PageContent, index: number): readonly PageMark[] {
  const { closeEnd } = marks[index]!;
  const found: PageMark[] = [];
  for (let at = index; at < marks.length && marks[at]!.start < closeEnd; at += 1) {
    if (marks[at]!.actualText !== undefined) found.push(marks[at]!);
  }
  return found;
}

function addText(content: PageContent, index: number, fontOf: FontOf, told: Told): void {
  const { bytes, marks } = content;
  const { end, closeStart, fontStart, line: lineBefore } = marks[index]!;
  const replaced = replacing(content, index);
  let font: CharacterMap | undefined = fontStart === -1 ? undefined : fontOf(fontName(bytes, fontStart));
  let line = lineBefore;
  scanContent(
    bytes,
    (operator, operands) => {
      if (operator === textMatrix) line = operands.numbers[5]!;
      else if (operator === textFont) font = fontOf(fontName(bytes, operands.nameStart));
      else if (showsText(operator)) {
        const around = replaced.find(
          (mark) => mark.end <= operands.start && operands.start < mark.closeStart,
        );
        const shown = shownTexts(bytes, operands, font).join('');
        const text = around === undefined ? shown : around === told.replaced ? '' : around.actualText!;
        told.replaced = around;
        const isNewLine =
          !Number.isNaN(told.line) && told.line !== line && !/\s$/.test(told.text) && !/^\s/.test(text);
        told.line = line;
        told.text += (isNewLine ? ' ' : '') + text;
      }
    },
    end,
    closeStart,
  );
}

/**
 * The texts of a page's marked content, each read when it is asked for: few are. Chromium leaves out the space where
 * a line is broken; here a new line counts as one.
 */
export function markedTexts(content: PageContent, fontOf: FontOf): (id: number) => string {
  const outermost = new Map<number, number[]>();
  const isInside = content.marks.map(() => false);
  content.marks.forEach(({ id, parent }, index) => {
    const around = content.marks[parent];
    isInside[index] = around !== undefined && (around.id !== -1 || isInside[parent]!);
    // What stands in a mark of the tree inside another belongs to the outer one.
    if (id !== -1 && !isInside[index]) outermost.set(id, [...(outermost.get(id) ?? []), index]);
  });
  const known = new Map<number, string>();
  return (id) => {
    const text = known.get(id);
    if (text !== undefined) return text;
    const told: Told = { text: '', line: Number.NaN, replaced: undefined };
    for (const index of outermost.get(id) ?? []) addText(content, index, fontOf, told);
    known.set(id, told.text);
    return told.text;
  };
}
