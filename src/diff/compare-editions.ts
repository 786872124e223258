import type { StoredEdition, StoredFile } from '../edition/stored-edition.ts';
import { type FigureKey, figureKeyText } from '../model/figure.ts';
import { type Cause, causes, type EditionDiff, type EditionSide, type FigureChange } from './edition-diff.ts';
import { editionFacts } from './edition-facts.ts';
import { type Editions, explainChange } from './explain-change.ts';
import { findGiveAways, type GiveAway } from './give-aways.ts';
import { goalChanges, resultChanges } from './goal-changes.ts';
import { headlineChanges } from './headline-changes.ts';
import { noteChanges } from './note-changes.ts';
import { planChanges } from './plan-changes.ts';
import { createPrinter } from './printable.ts';

/** What differs, to be published, and what the two give away together, which is for the publisher alone. */
export interface ComparedEditions {
  readonly diff: EditionDiff;
  readonly giveAways: readonly GiveAway[];
}

/** Compares two editions from what was published of them, and from nothing else. */
export function compareEditions(old: StoredEdition, now: StoredEdition): ComparedEditions {
  const files = fileChanges(old.manifest.inputs, now.manifest.inputs);
  const editions: Editions = {
    old: editionFacts(old),
    now: editionFacts(now),
    sameInputs: files.length === 0,
  };
  const giveAways = findGiveAways(editions.old, editions.now);
  const print = createPrinter(editions.old, editions.now, giveAways);
  const keys = allKeys(old, now);
  const figures = keys.flatMap((key): readonly FigureChange[] => {
    const reasons = explainChange(key, editions);
    if (reasons.length === 0) return [];
    return [{ key, before: print(editions.old, key), after: print(editions.now, key), reasons }];
  });
  const diff: EditionDiff = {
    format: 1,
    old: sideOf(old),
    new: sideOf(now),
    areas: Object.fromEntries([...editions.old.names, ...editions.now.names]),
    indicators: Object.fromEntries(
      [...editions.old.indicators, ...editions.now.indicators].map(([id, { name, unit, measure }]) => [
        id,
        { name, unit, measure },
      ]),
    ),
    counts: countsOf(figures),
    unchanged: keys.length - figures.length,
    headlines: headlineChanges(editions, print),
    figures,
    goals: goalChanges(old.reports, now.reports),
    results: resultChanges(old.reports, now.reports),
    plan: planChanges(old.reports, now.reports),
    notes: noteChanges(old.reports, now.reports),
    files,
  };
  return { diff, giveAways };
}

/** In the order of the new table, and then what only the old one has. */
function allKeys(old: StoredEdition, now: StoredEdition): readonly FigureKey[] {
  const gone = [...old.figures.values()].filter(({ key }) => !now.figures.has(figureKeyText(key)));
  return [...now.figures.values(), ...gone].map(({ key }) => key);
}

function countsOf(figures: readonly FigureChange[]): Readonly<Record<Cause, number>> {
  const counts = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>;
  for (const { reasons } of figures) if (reasons[0]) counts[reasons[0].cause] += 1;
  return counts;
}

function sideOf({ name, manifest, reports, figures }: StoredEdition): EditionSide {
  const count = (status: string): number =>
    [...figures.values()].filter((figure) => figure.status === status).length;
  return {
    edition: name,
    kub: manifest.kub,
    reports: reports.length,
    shown: count('shown'),
    suppressed: count('suppressed'),
  };
}

function fileChanges(old: readonly StoredFile[], now: readonly StoredFile[]): EditionDiff['files'] {
  const [before, after] = [old, now].map((files) => new Map(files.map(({ path, sha256 }) => [path, sha256])));
  const paths = [...new Set([...old, ...now].map(({ path }) => path))].sort((a, b) => (a < b ? -1 : 1));
  return paths.flatMap((path) => {
    const [was, is] = [before?.get(path), after?.get(path)];
    if (was === is) return [];
    return [
      { path, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' } as const,
    ];
  });
}
