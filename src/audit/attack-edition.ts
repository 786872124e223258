import { figureKeyText } from '../model/figure.ts';
import { areaAtoms } from './area-atoms.ts';
import { attackComponent, type Hidden } from './attack-component.ts';
import { attackJointly } from './attack-jointly.ts';
import { componentsOf } from './components.ts';
import { formsOf } from './equations.ts';
import type { AuditFinding } from './finding.ts';
import { knownSizes } from './known-sizes.ts';
import { type Limits, limitOf } from './limits.ts';
import type { OnAuditStep } from './on-audit-step.ts';
import { type Cell, type Edition, figuresFile } from './publication.ts';

/**
 * Attacks every withheld figure of an edition with what its files show, and with what other editions
 * in the same folder show that this one does not.
 */
export async function attackEdition(
  edition: Edition,
  others: readonly Edition[],
  limits: Limits,
  onIndicator: OnAuditStep = () => undefined,
): Promise<readonly AuditFinding[]> {
  const file = figuresFile(edition);
  const cells = joinEditions(edition, others);
  const areas = areaAtoms({ ...edition, cells });
  const sizeOf = knownSizes([...cells.values()], edition.indicators);
  const byIndicator = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    const list = byIndicator.get(cell.key.indicator);
    if (list) list.push(cell);
    else byIndicator.set(cell.key.indicator, [cell]);
  }
  const findings: AuditFinding[] = [];
  let done = 0;
  for (const [id, own] of byIndicator) {
    onIndicator('attack', done++, byIndicator.size);
    const indicator = edition.indicators.get(id);
    const limit = limitOf(indicator, limits);
    const isShare = indicator?.measure === 'proportion';
    const hidden = new Map<string, { counted?: Hidden; others?: Hidden }>();
    for (const quantity of isShare ? (['counted', 'others'] as const) : (['counted'] as const)) {
      for (const component of componentsOf(formsOf(own, edition.indicators, areas, quantity))) {
        const attack = await attackComponent(component, limit);
        for (const { rule, form, path } of attack.exposures) {
          findings.push({ rule, severity: severityOf(rule), file, cell: form.key, path });
        }
        for (const one of attack.hidden) {
          const text = figureKeyText(one.form.key);
          hidden.set(text, { ...hidden.get(text), [quantity]: one });
        }
      }
    }
    for (const { counted, others } of hidden.values()) {
      const narrow = narrowOf(
        counted,
        others,
        sizeOf(counted?.form.key ?? others?.form.key),
        limit.threshold - 1,
      );
      if (narrow)
        findings.push({
          rule: 'too-narrow',
          severity: 'error',
          file,
          cell: narrow.form.key,
          path: narrow.path,
        });
    }
  }
  const known = new Set(
    findings.flatMap(({ cell, severity }) => (cell && severity === 'error' ? [figureKeyText(cell)] : [])),
  );
  for (const { rule, key, path } of await attackJointly(cells, edition.indicators, areas, limits)) {
    if (!known.has(figureKeyText(key)))
      findings.push({ rule, severity: severityOf(rule), file, cell: key, path });
  }
  return onePerFigure(findings);
}

/** That shown figures contradict one another is nobody's secret, but should be known. */
function severityOf(rule: AuditFinding['rule']): AuditFinding['severity'] {
  return rule === 'sums-contradict' ? 'warning' : 'error';
}

/** Persons come whole: an interval is as wide as the whole numbers in it. With a known size, the two numbers bound each other. */
function narrowOf(
  counted: Hidden | undefined,
  others: Hidden | undefined,
  size: number | null,
  need: number,
): Hidden | null {
  const width = (least: number, greatest: number) => Math.floor(greatest + 1e-6) - Math.ceil(least - 1e-6);
  const enough = size === null ? need : Math.min(need, Math.floor(size));
  for (const one of [counted, others]) {
    if (one && width(one.bounds.least, one.bounds.greatest) < enough) return one;
  }
  if (!counted || size === null) return null;
  const least = Math.max(counted.bounds.least, size - (others?.bounds.greatest ?? size));
  const greatest = Math.min(counted.bounds.greatest, size - (others?.bounds.least ?? 0));
  return width(least, greatest) < enough ? counted : null;
}

/** What this edition shows comes first; others add what it does not show. */
function joinEditions(edition: Edition, others: readonly Edition[]): ReadonlyMap<string, Cell> {
  const cells = new Map(edition.cells);
  for (const other of others) {
    for (const [text, cell] of other.cells) {
      const own = cells.get(text);
      if (cell.status === 'shown' && own?.status !== 'shown' && own?.status !== 'suppressed')
        cells.set(text, cell);
      // A figure withheld then and absent now is still somebody's secret.
      else if (cell.status === 'suppressed' && !own) cells.set(text, cell);
    }
  }
  return cells;
}

/** The same figure found out in both of its numbers is one finding. */
function onePerFigure(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, cell, path }) => {
    const text = `${rule} ${cell ? figureKeyText(cell) : ''} ${rule === 'rest-gives-count' ? path.join() : ''}`;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
