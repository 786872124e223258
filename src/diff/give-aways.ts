import type { StoredFigure } from '../edition/stored-edition.ts';
import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { EditionFacts } from './edition-facts.ts';
import { divisionsOf, type Identity, identitiesOf, identityKind, keysOf } from './identities.ts';

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
export function findGiveAways(old: EditionFacts, now: EditionFacts): readonly GiveAway[] {
  const editions = [old, now];
  const divisions = divisionsOf(editions);
  const addsUp = sumChecker(editions, (key) => identitiesOf(key, divisions));
  return editions.flatMap((edition) => {
    const other = edition === old ? now : old;
    const withheldIn = edition.edition.name;
    return [...edition.edition.figures.values()]
      .filter(({ status }) => status === 'suppressed')
      .flatMap(({ key }): readonly GiveAway[] => {
        const text = figureKeyText(key);
        const shown = other.edition.figures.get(text)?.status === 'shown';
        const known = (term: string): boolean =>
          editions.some((one) => amountOf(one.edition.figures.get(term)) !== null);
        const sums = identitiesOf(key, divisions)
          .filter((identity) => keysOf(identity).every((term) => term === text || known(term)))
          .filter(addsUp);
        if (!shown && sums.length === 0) return [];
        const terms = sums
          .flatMap(({ whole, parts }) => [whole, ...parts])
          .filter((term) => figureKeyText(term) !== text);
        return [{ key, withheldIn, how: shown ? 'shown-in-the-other' : 'by-subtraction', terms }];
      });
  });
}

/** Persons or events: what can be added. */
function amountOf(figure: StoredFigure | undefined): number | null {
  return figure?.numbers?.count ?? null;
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
  for (const { key, status } of figures.values()) {
    const relevant = kind.startsWith('area')
      ? key.area === whole.area
      : key.indicator === whole.indicator && key.age === 'total';
    if (!relevant || status !== 'shown') continue;
    for (const sum of sumsOf(key)) {
      if (identityKind(sum) !== kind) continue;
      const [total, ...parts] = keysOf(sum).map((term) => amountOf(figures.get(term)));
      if (typeof total !== 'number' || parts.some((part) => part === null)) continue;
      if (parts.reduce<number>((all, part) => all + (part ?? 0), 0) === total) return true;
    }
  }
  return false;
}
