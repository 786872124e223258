import type { Finding } from './finding.ts';
import { type Mark, paints, showsText } from './page-content.ts';
import type { ReadPage, ReadPdf } from './read-pdf.ts';

const isArtifact = (mark: Mark): boolean => mark.tag === 'Artifact';

/** Marked content in the tree, as page number and mark. */
function treeMarks({ elements, pages }: ReadPdf): Map<string, number> {
  const numbers = new Map(pages.map(({ page, number }) => [page.ref, number]));
  const counts = new Map<string, number>();
  for (const { element } of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'marked') continue;
      const key = `${numbers.get(kid.page)} ${kid.id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function checkPage({ content, number }: ReadPage, inTree: ReadonlyMap<string, number>): Finding[] {
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const report = (rule: string, found: string): void => {
    if (!reported.has(`${rule} ${found}`)) findings.push({ rule, found, page: number });
    reported.add(`${rule} ${found}`);
  };
  content.operations.forEach((operation, index) => {
    const marks = content.marks[index]!;
    const opened = marks.find((mark) => mark.opening === index);
    const around = marks.filter((mark) => mark !== opened);
    if (opened !== undefined && isArtifact(opened) && around.some((mark) => mark.id !== undefined))
      report('7.1-1', opened.tag);
    if (opened?.id !== undefined && around.some(isArtifact)) report('7.1-2', opened.tag);
    if (!paints(operation)) return;
    const tagged = marks.some((mark) => mark.id !== undefined && inTree.has(`${number} ${mark.id}`));
    if (!tagged && !marks.some(isArtifact)) {
      const text = (content.glyphs.get(index) ?? []).map((glyph) => glyph.text ?? '').join('');
      report('7.1-3', showsText(operation) ? `text "${text}"` : operation.operator);
    }
  });
  return findings;
}

/** Whether all that is painted is either in the tree or an artifact, and nothing is both: 7.1-1, 7.1-2, 7.1-3. */
export function checkContent(pdf: ReadPdf): Finding[] {
  const inTree = treeMarks(pdf);
  const twice = [...inTree]
    .filter(([, count]) => count > 1)
    .map(([key]) => ({ rule: 'kub-content-twice', found: key }));
  return [...pdf.pages.flatMap((page) => checkPage(page, inTree)), ...twice];
}
