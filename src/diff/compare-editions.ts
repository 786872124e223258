import type { ComparableEdition } from '../edition/comparable-edition.ts';
import type { StoredFile } from '../edition/stored-edition.ts';
import type { EditionDiff, EditionSide, ListedDiff } from './edition-diff.ts';
import { editionFacts } from './edition-facts.ts';
import type { Editions } from './explain-change.ts';
import { figureChanges } from './figure-changes.ts';
import { findGiveAways, type GiveAway } from './give-aways.ts';
import { goalChanges, resultChanges } from './goal-changes.ts';
import { headlineChanges } from './headline-changes.ts';
import type { Listing } from './listing.ts';
import { noteChanges } from './note-changes.ts';
import { planChanges } from './plan-changes.ts';
import { createPrinter } from './printable.ts';
import { standingReasons } from './standing-reasons.ts';

/** What differs, to be published, and what the two give away together, which is for the publisher alone. */
export interface ComparedEditions {
  readonly diff: EditionDiff;
  readonly giveAways: readonly GiveAway[];
}

/** The same, of editions whose changes are more than a memory holds. */
interface ListedComparison {
  readonly diff: ListedDiff;
  readonly giveAways: Listing<GiveAway>;
}

/** Compares two editions from what was published of them, and from nothing else. */
export function compareEditions(old: ComparableEdition, now: ComparableEdition): ComparedEditions {
  const { diff, giveAways } = listChanges(old, now);
  return {
    diff: { ...diff, headlines: [...diff.headlines], figures: [...diff.figures] },
    giveAways: [...giveAways],
  };
}

/** Compares two editions, with lists of what is made when they are gone through. */
export function listChanges(old: ComparableEdition, now: ComparableEdition): ListedComparison {
  const files = fileChanges(old.manifest.inputs, now.manifest.inputs);
  const facts = { old: editionFacts(old), now: editionFacts(now) };
  const editions: Editions = {
    ...facts,
    sameInputs: files.length === 0,
    standing: standingReasons(facts.old, facts.now),
  };
  const giveAways = findGiveAways(editions.old, editions.now);
  const print = createPrinter(editions.old, editions.now, giveAways);
  const { figures, counts, unchanged } = figureChanges(editions, print);
  const diff: ListedDiff = {
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
    counts,
    unchanged,
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

function sideOf({ name, manifest, reports, figures }: ComparableEdition): EditionSide {
  const count = (status: 'shown' | 'suppressed'): number => {
    let found = 0;
    for (let position = 0; position < figures.size; position += 1)
      if (figures.statusAt(position) === status) found += 1;
    return found;
  };
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
