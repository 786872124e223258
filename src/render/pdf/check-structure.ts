import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Finding } from './finding.ts';
import type { ReadPdf } from './read-pdf.ts';
import { standardTypes } from './standard-types.ts';
import type { StructureElement } from './structure.ts';

interface ParentRule {
  readonly rule: string;
  readonly type: string;
  readonly parents: readonly string[];
}

interface KidRule {
  readonly rule: string;
  readonly type: string;
  readonly kids: readonly string[];
}

const parentRules: readonly ParentRule[] = [
  { rule: '7.2-4', type: 'TR', parents: ['Table', 'THead', 'TBody', 'TFoot'] },
  { rule: '7.2-8', type: 'TH', parents: ['TR'] },
  { rule: '7.2-9', type: 'TD', parents: ['TR'] },
  { rule: '7.2-17', type: 'LI', parents: ['L'] },
  { rule: '7.2-18', type: 'LBody', parents: ['LI'] },
];

const kidRules: readonly KidRule[] = [
  { rule: '7.2-3', type: 'Table', kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  { rule: '7.2-10', type: 'TR', kids: ['TH', 'TD'] },
  { rule: '7.2-19', type: 'L', kids: ['L', 'LI', 'Caption'] },
  { rule: '7.2-20', type: 'LI', kids: ['Lbl', 'LBody'] },
];

function hasText(element: StructureElement, key: string): boolean {
  const value = element.dict.get(PDFName.of(key));
  return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== '';
}

function checkNesting({ elements, roleOf }: ReadPdf): Finding[] {
  const findings: Finding[] = [];
  for (const { element, above } of elements) {
    const role = roleOf(element);
    if (!standardTypes.has(role)) findings.push({ rule: '7.1-5', found: element.type });
    const parent = above.at(-1);
    const parentRole = parent === undefined ? '' : roleOf(parent);
    for (const { rule, type, parents } of parentRules) {
      if (role === type && !parents.includes(parentRole))
        findings.push({ rule, found: `${type} in ${parentRole || 'the root'}` });
    }
    for (const { rule, type, kids } of kidRules) {
      if (role !== type) continue;
      for (const kid of element.kids) {
        // Content directly in a row or list is as wrong as an element that does not belong there.
        const found = kid.kind === 'element' ? roleOf(kid) : 'content';
        if (!kids.includes(found)) findings.push({ rule, found: `${found} in ${type}` });
      }
    }
  }
  return findings;
}

function checkFigures({ elements, roleOf }: ReadPdf): Finding[] {
  return elements
    .filter(({ element }) => roleOf(element) === 'Figure')
    .filter(({ element }) => !hasText(element, 'Alt') && !hasText(element, 'ActualText'))
    .map(({ element }) => ({ rule: '7.3-1', found: `Figure ${element.ref.toString()} without /Alt` }));
}

/** The first heading is H1 and no level is passed over on the way down. */
function checkHeadings({ elements, roleOf }: ReadPdf): Finding[] {
  const findings: Finding[] = [];
  let before = 0;
  for (const { element } of elements) {
    const level = /^H([1-6])$/.exec(roleOf(element))?.[1];
    if (level === undefined) continue;
    if (Number(level) > before + 1)
      findings.push({ rule: '7.4.2-1', found: `H${level} after ${before === 0 ? 'none' : `H${before}`}` });
    before = Number(level);
  }
  return findings;
}

/** What the structure tree says: 7.1-5, 7.2 (tables and lists), 7.3-1, 7.4.2-1. */
export function checkStructure(pdf: ReadPdf): Finding[] {
  return [...checkNesting(pdf), ...checkFigures(pdf), ...checkHeadings(pdf)];
}
