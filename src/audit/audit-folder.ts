import type { FileSystem } from '../io/effects.ts';
import { figureKeyText } from '../model/figure.ts';
import { attackEdition } from './attack-edition.ts';
import { checkDocuments } from './check-documents.ts';
import { checkFigures } from './check-figures.ts';
import type { AuditFinding } from './finding.ts';
import { recommendedLimits } from './limits.ts';
import type { OnAuditStep } from './on-audit-step.ts';
import { type Edition, figuresFile } from './publication.ts';
import { readEditions } from './read-editions.ts';

export interface AuditResult {
  readonly findings: readonly AuditFinding[];
  /** What was attacked, so that an empty folder is not taken for a safe one. */
  readonly files: number;
  readonly editions: number;
  readonly shown: number;
  readonly withheld: number;
  /** Names of areas and indicators by id, as the reports tell them. */
  readonly names: ReadonlyMap<string, { readonly sv: string; readonly en: string }>;
}

/**
 * Attacks what was built, knowing only the files: are withheld figures shown somewhere, can they be
 * computed or bounded from what is shown, is there personal data, and can everybody read the documents.
 */
export async function auditFolder(
  files: FileSystem,
  folder: string,
  onStep: OnAuditStep = () => undefined,
): Promise<AuditResult> {
  const { editions, files: found, findings: reading } = await readEditions(files, folder, onStep);
  const findings: AuditFinding[] = [...reading];
  for (const edition of editions) {
    const others = editions.filter((other) => other !== edition);
    const limits = edition.limits ?? recommendedLimits;
    if (edition.limits === null) findings.push(unknownLimits(edition));
    findings.push(...checkFigures(edition, others, limits));
    findings.push(...(await checkDocuments(edition, onStep)));
    findings.push(...(await attackEdition(edition, others, limits, onStep)));
  }
  const count = (of: (edition: (typeof editions)[number]) => number) =>
    editions.reduce((sum, edition) => sum + of(edition), 0);
  return {
    findings: distinct(findings),
    files: found,
    editions: editions.length,
    shown: count(({ shownIn }) => shownIn.size),
    withheld: count(({ withheld }) => withheld.size),
    names: new Map(editions.flatMap(namesIn)),
  };
}

function namesIn({ areas, indicators }: Edition): [string, { sv: string; en: string }][] {
  return [
    ...Array.from(areas.values(), ({ id, name }) => namesOf(id, name, name)),
    ...Array.from(indicators.values(), ({ id, name, nameEn }) => namesOf(id, name, nameEn ?? name)),
  ];
}

function namesOf(id: string, sv: string, en: string): [string, { sv: string; en: string }] {
  return [id, { sv, en }];
}

/** Only a build writes down which limits it went by; an export or a few files do not. */
function unknownLimits(edition: Edition): AuditFinding {
  return { rule: 'limits-unknown', severity: 'warning', file: figuresFile(edition), cell: null, path: [] };
}

/** The same fault in the same file is told once. */
function distinct(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, file, cell, path }) => {
    const text = [rule, file, cell ? figureKeyText(cell) : '', ...path].join('\u001e');
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
