import { entriesOf } from '../edition/report-parts.ts';
import { comparePeriods } from '../model/period.ts';
import type { Entry } from '../model/report.ts';
import type { HeadlineChange, Outcome, PrintedFigure, Reason } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';
import { type Editions, explainChange } from './explain-change.ts';
import type { Printer } from './printable.ts';

/** The headline figures of all reports that are not what they were, or are held against something else. */
export function headlineChanges(editions: Editions, print: Printer): readonly HeadlineChange[] {
  const [before, after] = [headlines(editions.old), headlines(editions.now)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.flatMap((id): readonly HeadlineChange[] => {
    const [then, now] = [before.get(id), after.get(id)];
    const entry = now ?? then;
    if (!entry) return [];
    const reasons = reasonsOf(then, now, editions);
    if (reasons.length === 0) return [];
    const { area, indicator } = entry.figure;
    const [was, is] = [printed(then, editions.old, print), printed(now, editions.now, print)];
    const outcomes = { outcomeBefore: outcomeOf(then, was), outcomeAfter: outcomeOf(now, is) };
    return [{ area, indicator, before: was, after: is, ...outcomes, reasons }];
  });
}

function headlines({ edition }: EditionFacts): ReadonlyMap<string, Entry> {
  return new Map(
    edition.reports.flatMap((report) =>
      entriesOf(report).map((entry) => [`${report.area.id} ${entry.indicator.id}`, entry] as const),
    ),
  );
}

function printed(entry: Entry | undefined, edition: EditionFacts, print: Printer): PrintedFigure {
  return entry ? print(edition, entry.figure) : { status: 'absent', period: '' };
}

/** Where no number is printed there is no verdict either: it is derived from the number. */
function outcomeOf(entry: Entry | undefined, figure: PrintedFigure): Outcome {
  const comparison = entry?.benchmarks[0]?.comparison;
  if (!comparison || figure.status !== 'shown') return 'none';
  return comparison.status === 'judged' ? comparison.outcome : 'cannot-be-judged';
}

function reasonsOf(then: Entry | undefined, now: Entry | undefined, editions: Editions): readonly Reason[] {
  if (!now) return then ? explainChange(then.figure, editions) : [];
  if (!then) return explainChange(now.figure, editions);
  const { figure } = now;
  const samePeriod = then.figure.period === figure.period && then.figure.age === figure.age;
  const own = samePeriod ? explainChange(figure, editions) : otherPeriod(then, now, editions);
  return [...own, ...benchmarkReasons(then, now, own)];
}

/** A later period is new data; an earlier one means that the later was taken away. */
function otherPeriod(then: Entry, now: Entry, editions: Editions): readonly Reason[] {
  const { figure } = now;
  const later = comparePeriods(figure.period, then.figure.period) > 0;
  const first: Reason = later
    ? { cause: 'new-data', why: 'new-period', before: then.figure.period, after: figure.period }
    : { cause: 'corrected-data', why: 'withdrawn', before: then.figure.period, after: figure.period };
  const hidden: Reason[] =
    then.figure.status !== 'suppressed' && figure.status === 'suppressed'
      ? [{ cause: 'disclosure', why: 'now-withheld' }]
      : then.figure.status === 'suppressed' && figure.status === 'shown'
        ? [{ cause: 'disclosure', why: 'now-shown' }]
        : [];
  return [first, ...hidden, ...editions.standing(figure)];
}

function benchmarkReasons(then: Entry, now: Entry, own: readonly Reason[]): readonly Reason[] {
  const [before, after] = [then, now].map(({ benchmarks }) => benchmarks[0]?.reference);
  if (own.some(({ cause }) => cause === 'benchmark') || !before || !after) return [];
  if (before.kind === after.kind && before.area === after.area) return [];
  const words = (reference: typeof before): string => `${reference.kind} ${reference.area}`;
  return [{ cause: 'benchmark', why: 'other-benchmark', before: words(before), after: words(after) }];
}
