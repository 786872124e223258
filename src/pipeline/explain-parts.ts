import type { Dataset, Slice } from '../dataset/dataset.ts';
import { type Aggregate, rollUp, rowsOf } from '../dataset/roll-up.ts';
import { observationStates } from '../dataset/vocabulary.ts';
import type { Links } from '../disclosure/links.ts';
import { riskOfNumbers } from '../disclosure/primary.ts';
import { type Rule, ruleOf } from '../disclosure/rule.ts';
import type { RowReference } from '../estimate/estimate.ts';
import type { Area } from '../model/area.ts';
import type { Figure, FigureKey, Sex, ShownFigure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { Edition } from '../pipeline.ts';

/** One part of a sum, with its numbers as they are shown (an inverted indicator has turned). */
export interface ExplainedPart {
  /** Code, area id, sex or age that the part stands for. */
  readonly name: string;
  readonly count: number;
  readonly denominator: number | null;
  readonly rows: readonly RowReference[];
}

export type PartsReader = (
  figure: ShownFigure,
  rows: readonly RowReference[],
) => readonly ExplainedPart[] | null;

/**
 * Reads the parts that a shown figure is the sum of, or null where one of them must not be shown.
 *
 * Parts by code are no figures and have not passed the gate, so they are shown only where there is nothing
 * to protect: no figure that the parts could be added up to is withheld, and every part of every area, not
 * only of this one, is safe under the strictest rule of the indicators that count the same persons. For a
 * total that is asked of the totals of the period; for a breakdown of every sex and age, since a part may
 * be had by subtraction; and of all periods where some are pooled.
 */
export function createPartsReader(edition: Edition, links: Links): PartsReader {
  const known = new Map<string, boolean>();
  const isOpen = (figure: FigureKey): boolean => {
    const isTotal = figure.sex === 'total' && figure.age === 'total';
    const scope = `${figure.indicator}\u001f${figure.period}\u001f${isTotal}`;
    const answer = known.get(scope) ?? nothingToProtect(edition, links, figure, isTotal);
    known.set(scope, answer);
    return answer;
  };
  return (figure, rows) => partsOf(edition, isOpen, figure, rows);
}

function partsOf(
  edition: Edition,
  isOpen: (figure: FigureKey) => boolean,
  figure: ShownFigure,
  rows: readonly RowReference[],
): readonly ExplainedPart[] | null {
  const years = publishedYears(edition, figure, rows);
  if (years) return years;
  const codes = [...new Set(rows.map((row) => row.code))];
  if (codes.length < 2) return publishedParts(edition, figure, rows);
  const { dataset } = edition.inputs;
  const indicator = dataset.indicators.get(figure.indicator)!;
  if (!isOpen(figure)) return null;
  const aggregateOf = rollUp(dataset, indicator, slicesOf(dataset, [indicator.id], [figure.period]));
  const parts = codes.flatMap((code): ExplainedPart[] => {
    const numbers = numbersOf(dataset, aggregateOf(unit(dataset, code), figure.sex, figure.age));
    if (!numbers) return [];
    const { denominator } = numbers;
    const turned = indicator.inverted && indicator.measure === 'proportion' && denominator !== null;
    const count = turned ? denominator - numbers.count : numbers.count;
    return [{ name: code, count, denominator, rows: rows.filter((row) => row.code === code) }];
  });
  return addsUp(parts, figure) ? parts : null;
}

/** Years that were pooled are figures of their own, shown or not by the gate; null where the data had the run. */
function publishedYears(
  { publication, inputs }: Edition,
  figure: ShownFigure,
  rows: readonly RowReference[],
): readonly ExplainedPart[] | null {
  const period = parsePeriod(figure.period);
  const { pooledYears } = inputs.dataset.indicators.get(figure.indicator)!;
  if (pooledYears === undefined || period?.kind !== 'years') return null;
  const years = publication.figures
    .of(figure.area, figure.indicator)
    .filter((other): other is ShownFigure => other.status === 'shown')
    .filter(({ sex, age }) => sex === figure.sex && age === figure.age)
    .filter(({ period: label }) => {
      const year = parsePeriod(label);
      return year?.kind === 'year' && year.from >= period.from && year.to <= period.to;
    });
  const parts = years.map(({ period: name, count, denominator }) => ({
    name,
    count: count ?? Number.NaN,
    denominator,
    rows: [],
  }));
  return rows.length > 0 && addsUp(parts, figure) ? parts : null;
}

/** A total of one code is the sum of its sexes or ages: figures of their own, shown or not by the gate. */
function publishedParts(
  { publication }: Edition,
  figure: ShownFigure,
  rows: readonly RowReference[],
): readonly ExplainedPart[] | null {
  const siblings = publication.figures
    .of(figure.area, figure.indicator)
    .filter((other): other is ShownFigure => other.status === 'shown' && other.period === figure.period);
  const bySex = siblings.filter(({ sex, age }) => sex !== 'total' && age === figure.age);
  const byAge = siblings.filter(({ sex, age }) => sex === figure.sex && age !== 'total');
  const sums = [
    ...(figure.sex === 'total' ? [bySex.map((part) => ({ name: part.sex, part }))] : []),
    ...(figure.age === 'total' ? [byAge.map((part) => ({ name: part.age, part }))] : []),
  ];
  for (const named of sums) {
    const parts = named.flatMap(({ name, part }) =>
      part.count === null ? [] : [{ name, count: part.count, denominator: part.denominator, rows: [] }],
    );
    if (parts.length > 1 && addsUp(parts, figure)) return parts.map((part) => ({ ...part, rows }));
  }
  return null;
}

function addsUp(parts: readonly ExplainedPart[], figure: ShownFigure): boolean {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const denominator = parts.reduce((sum, part) => sum + (part.denominator ?? 0), 0);
  return (
    Math.abs(count - (figure.count ?? Number.NaN)) < 1e-6 &&
    Math.abs(denominator - (figure.denominator ?? 0)) < 1e-6
  );
}

function nothingToProtect(edition: Edition, links: Links, key: FigureKey, isTotal: boolean): boolean {
  const { dataset, config } = edition.inputs;
  const leader = (id: string): string => links.twinOf.get(id)?.indicator ?? id;
  const group = [...dataset.indicators.keys()].filter((id) => leader(id) === leader(key.indicator));
  const rules = group.map((id) => ruleOf(dataset.indicators.get(id), config.disclosure));
  const strictest: Rule = {
    open: rules.every((rule) => rule.open),
    sensitive: rules.some((rule) => rule.sensitive),
    threshold: Math.max(...rules.map((rule) => rule.threshold)),
    minimumDenominator: Math.max(...rules.map((rule) => rule.minimumDenominator)),
    minimumRespondents: Math.max(...rules.map((rule) => rule.minimumRespondents)),
  };
  const all = [...new Set(slicesOf(dataset, group).map((slice) => slice.period))];
  const pooled = all.some((period) => parsePeriod(period)?.kind === 'years');
  const periods = pooled ? all : [key.period];
  const inScope = ({ indicator, period, sex, age }: FigureKey | Figure): boolean =>
    group.includes(indicator) &&
    periods.includes(period) &&
    (!isTotal || (sex === 'total' && age === 'total'));
  for (const figure of edition.publication.figures) {
    if (figure.status === 'suppressed' && inScope(figure)) return false;
  }
  return group.every((id) =>
    periods.every((period) => unitsAreSafe(dataset, dataset.indicators.get(id)!, period, isTotal, strictest)),
  );
}

/** Whether every code of a period could be shown on its own account, in its total or in every breakdown. */
function unitsAreSafe(
  dataset: Dataset,
  indicator: Indicator,
  period: string,
  isTotal: boolean,
  rule: Rule,
): boolean {
  const slices = slicesOf(dataset, [indicator.id], [period]);
  const aggregateOf = rollUp(dataset, indicator, slices);
  const cells: readonly { readonly sex: Sex; readonly age: string }[] = isTotal
    ? [{ sex: 'total', age: 'total' }]
    : [...slices, ...(['total', 'women', 'men'] as const).map((sex) => ({ sex, age: 'total' }))];
  return dataset.codes.every((code) =>
    cells.every(({ sex, age }) =>
      isSafe(dataset, indicator, aggregateOf(unit(dataset, code), sex, age), rule),
    ),
  );
}

function isSafe(dataset: Dataset, { measure }: Indicator, aggregate: Aggregate, rule: Rule): boolean {
  if (rule.open) return true;
  const { state, respondents } = dataset.observations;
  const closed = rowsOf(aggregate).some(
    (row) =>
      observationStates[state[row]!] === 'suppressed' ||
      // A number of answers that is not given is NaN, and no number is smaller than that.
      respondents[row]! < rule.minimumRespondents,
  );
  if (closed) return false;
  const numbers = numbersOf(dataset, aggregate);
  return numbers === null || riskOfNumbers({ measure, ...numbers }, rule) === null;
}

function numbersOf(
  { observations }: Dataset,
  aggregate: Aggregate,
): { readonly count: number; readonly denominator: number | null } | null {
  if (aggregate.kind === 'none') return null;
  const { count, denominator } =
    aggregate.kind === 'sum'
      ? aggregate
      : {
          count: observations.count[aggregate.row]!,
          denominator: observations.denominator[aggregate.row]!,
        };
  return Number.isNaN(count) ? null : { count, denominator: Number.isNaN(denominator) ? null : denominator };
}

function slicesOf(
  dataset: Dataset,
  indicators: readonly string[],
  periods?: readonly string[],
): readonly Slice[] {
  return dataset.slices.filter(
    (slice) => indicators.includes(slice.indicator) && (periods?.includes(slice.period) ?? true),
  );
}

/** A code as the smallest area there is, so that it rolls up as areas do. */
function unit(dataset: Dataset, code: string): Area {
  const known = dataset.hierarchy.byId.get(code);
  if (known) return known;
  const nothing = { parent: null, preposition: null, demonym: null, demonymDefinite: null };
  const dates = { validFrom: null, validTo: null, vintage: null };
  return { id: code, name: code, level: 'subarea', codes: [code], report: false, ...nothing, ...dates };
}
