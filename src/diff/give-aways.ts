import type { StoredFigures } from '../edition/stored-figures.ts';
import type { FigureKey } from '../model/figure.ts';
import { isOfLine } from '../model/figure-kinds.ts';
import type { EditionFacts } from './edition-facts.ts';
import { divisionsOf, type Identity, identitiesOf, identityKind, keysOf } from './identities.ts';
import { type Listing, listingOf } from './listing.ts';

/** A withheld figure that somebody with both editions can know. Holds no number. */
export interface GiveAway {
  readonly key: FigureKey;
  /** The edition that withholds it. */
  readonly withheldIn: string;
  /** Printed as it is in the other edition, or the only unknown of a sum over both. */
  readonly how: 'shown-in-the-other' | 'by-subtraction';
  /** The other figures of every sum that it can be worked out from. */
  readonly terms: readonly FigureKey[];
}

/**
 * Figures that one edition withholds and that both together give away: because the other one shows them, or
 * because every other figure of a sum (sexes, ages, areas) is shown in one of the two. A division of areas or
 * ages counts as a sum when it adds up wherever it can be checked.
 */
export function findGiveAways(old: EditionFacts, now: EditionFacts): Listing<GiveAway> {
  const editions = [old, now];
  const divisions = divisionsOf(editions);
  const sumsOf = (key: FigureKey): readonly Identity[] => identitiesOf(key, divisions);
  const addsUp = sumChecker(editions, sumsOf);
  const giveAway = (key: FigureKey, withheldIn: string, other: EditionFacts): GiveAway | null => {
    const shown = other.edition.figures.get(key)?.status === 'shown';
    const known = (term: FigureKey): boolean =>
      editions.some(({ edition }) => amountOf(edition.figures, term) !== null);
    const sums = sumsOf(key)
      .filter((identity) => keysOf(identity).every((term) => isSame(term, key) || known(term)))
      .filter(addsUp);
    if (!shown && sums.length === 0) return null;
    const terms = sums.flatMap(keysOf).filter((term) => !isSame(term, key));
    return { key, withheldIn, how: shown ? 'shown-in-the-other' : 'by-subtraction', terms };
  };
  return listingOf(function* () {
    for (const facts of editions) {
      const { figures, name } = facts.edition;
      for (let position = 0; position < figures.size; position += 1) {
        if (figures.statusAt(position) !== 'suppressed') continue;
        const found = giveAway(figures.at(position).key, name, facts === old ? now : old);
        if (found) yield found;
      }
    }
  });
}

function isSame(one: FigureKey, other: FigureKey): boolean {
  return one.area === other.area && isOfLine(one, other);
}

/** Persons or events: what can be added. */
function amountOf(figures: StoredFigures, key: FigureKey): number | null {
  return figures.get(key)?.numbers?.count ?? null;
}

/** Whether a kind of sum holds wherever all its figures are shown in one edition, and does so somewhere. */
function sumChecker(
  editions: readonly EditionFacts[],
  sumsOf: (key: FigureKey) => readonly Identity[],
): (identity: Identity) => boolean {
  const proved = new Map<string, boolean>();
  return (identity) => {
    const kind = identityKind(identity);
    const known = proved.get(kind);
    if (known !== undefined) return known;
    // Men and women are everybody; no example is needed.
    const holds =
      kind === 'sex' || editions.some((edition) => holdsSomewhere(edition, kind, identity, sumsOf));
    proved.set(kind, holds);
    return holds;
  };
}

function holdsSomewhere(
  { edition: { figures } }: EditionFacts,
  kind: string,
  { whole }: Identity,
  sumsOf: (key: FigureKey) => readonly Identity[],
): boolean {
  for (const position of positionsAbout(figures, kind, whole)) {
    const { key, status } = figures.at(position);
    if (status !== 'shown') continue;
    for (const sum of sumsOf(key)) {
      if (identityKind(sum) !== kind) continue;
      const [total, ...parts] = keysOf(sum).map((term) => amountOf(figures, term));
      if (typeof total !== 'number' || parts.some((part) => part === null)) continue;
      if (parts.reduce<number>((all, part) => all + (part ?? 0), 0) === total) return true;
    }
  }
  return false;
}

/** Where the wholes of a kind of sum stand: all figures of an area, or all of an indicator for all ages. */
function* positionsAbout(figures: StoredFigures, kind: string, whole: FigureKey): Generator<number> {
  if (kind.startsWith('area'))
    for (const indicator of figures.indicators) yield* figures.positionsOf(whole.area, indicator);
  else
    for (const area of figures.areas)
      for (const position of figures.positionsOf(area, whole.indicator))
        if (figures.at(position).key.age === 'total') yield position;
}
