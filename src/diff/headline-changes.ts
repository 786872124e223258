import type { Headline } from '../edition/comparable-report.ts';
import type { FigureKey } from '../model/figure.ts';
import { comparePeriods } from '../model/period.ts';
import type { HeadlineChange, Outcome, PrintedFigure, Reason } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';
import { type Editions, explainChange } from './explain-change.ts';
import { type Listing, listingOf } from './listing.ts';
import type { Printer } from './printable.ts';

/** A headline in one edition: the key and what is said of it. */
type Known = Headline & FigureKey;

/**
 * The headline figures of all reports that are not what they were, or are held against something else; those of the
 * new edition first, in the order of its reports.
 */
export function headlineChanges(editions: Editions, print: Printer): Listing<HeadlineChange> {
  const [before, after] = [headlinesOf(editions.old), headlinesOf(editions.now)];
  return listingOf(function* () {
    for (const now of after.all()) {
      const change = changeOf(before.of(now), now, editions, print);
      if (change) yield change;
    }
    for (const then of before.all()) {
      const change = after.of(then) ? null : changeOf(then, undefined, editions, print);
      if (change) yield change;
    }
  });
}

interface Headlines {
  readonly all: () => Generator<Known>;
  readonly of: (key: FigureKey) => Known | undefined;
}

function headlinesOf({ edition }: EditionFacts): Headlines {
  const reports = new Map(edition.reports.map(({ area, headlines }) => [area.id, headlines]));
  return {
    *all() {
      for (const [area, headlines] of reports)
        for (const headline of headlines.values()) yield { ...headline, area };
    },
    of({ area, indicator }) {
      const headline = reports.get(area)?.get(indicator);
      return headline && { ...headline, area };
    },
  };
}

function changeOf(
  then: Known | undefined,
  now: Known | undefined,
  editions: Editions,
  print: Printer,
): HeadlineChange | null {
  const known = now ?? then;
  const reasons = known ? reasonsOf(then, now, editions) : [];
  if (!known || reasons.length === 0) return null;
  const { area, indicator } = known;
  const [was, is] = [printed(then, editions.old, print), printed(now, editions.now, print)];
  const outcomes = { outcomeBefore: outcomeOf(then, was), outcomeAfter: outcomeOf(now, is) };
  return { area, indicator, before: was, after: is, ...outcomes, reasons };
}

function printed(headline: Known | undefined, edition: EditionFacts, print: Printer): PrintedFigure {
  return headline ? print(edition, headline) : { status: 'absent', period: '' };
}

/** Where no number is printed there is no verdict either: it is derived from the number. */
function outcomeOf(headline: Known | undefined, figure: PrintedFigure): Outcome {
  return headline && figure.status === 'shown' ? headline.outcome : 'none';
}

function reasonsOf(then: Known | undefined, now: Known | undefined, editions: Editions): readonly Reason[] {
  if (!now) return then ? explainChange(then, editions) : [];
  if (!then) return explainChange(now, editions);
  const samePeriod = then.period === now.period && then.age === now.age;
  const own = samePeriod ? explainChange(now, editions) : otherPeriod(then, now, editions);
  return [...own, ...benchmarkReasons(then, now, own)];
}

/** A later period is new data; an earlier one means that the later was taken away. */
function otherPeriod(then: Known, now: Known, editions: Editions): readonly Reason[] {
  const later = comparePeriods(now.period, then.period) > 0;
  const first: Reason = later
    ? { cause: 'new-data', why: 'new-period', before: then.period, after: now.period }
    : { cause: 'corrected-data', why: 'withdrawn', before: then.period, after: now.period };
  const hidden: Reason[] =
    then.status !== 'suppressed' && now.status === 'suppressed'
      ? [{ cause: 'disclosure', why: 'now-withheld' }]
      : then.status === 'suppressed' && now.status === 'shown'
        ? [{ cause: 'disclosure', why: 'now-shown' }]
        : [];
  return [first, ...hidden, ...editions.standing(now)];
}

function benchmarkReasons(then: Known, now: Known, own: readonly Reason[]): readonly Reason[] {
  const { benchmark: before } = then;
  const { benchmark: after } = now;
  if (own.some(({ cause }) => cause === 'benchmark') || !before || !after) return [];
  if (before.kind === after.kind && before.area === after.area) return [];
  const words = (reference: typeof before): string => `${reference.kind} ${reference.area}`;
  return [{ cause: 'benchmark', why: 'other-benchmark', before: words(before), after: words(after) }];
}
