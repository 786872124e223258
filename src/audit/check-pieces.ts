import type { AuditFinding } from './finding.ts';
import { indicatorNames } from './indicator-names.ts';
import { type Explained, explainedBy, numberTokens } from './number-tokens.ts';
import type { Pieces } from './piece.ts';
import type { Edition, StoredReport } from './publication.ts';
import { eachObject } from './read-stored-report.ts';
import { withheldCells } from './row-keys.ts';

/** Every digit that stands in a kub document whatever its figures: the confidence level and hundreds. */
const constant = [0, 95, 100] as const;

/**
 * All of a figure or none: no number stands in the cell of a withheld figure, beside its period in a
 * text, or anywhere in an indicator's part of the document without a shown figure that has it.
 */
export function checkPieces(
  { file, area, pieces }: Pieces,
  edition: Edition,
  report: StoredReport | undefined,
): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  const withheldPeriods = periodsWithheld(edition, area);
  const explained = new Map<string, Explained>();
  const names = [...edition.indicators.values()].flatMap(indicatorNames);
  const besides = [...constant, ...madeNumbers(report)];
  const explainedFor = (indicator: string | null): Explained => {
    const name = indicator ?? '';
    const made =
      explained.get(name) ??
      explainedBy(indicator === null ? report?.content : partsAbout(report, indicator), besides);
    explained.set(name, made);
    return made;
  };
  for (const piece of pieces) {
    for (const { key, text } of piece.cells ? withheldCells(piece, edition, area) : []) {
      if (/\d/.test(text))
        findings.push({ rule: 'shown-elsewhere', severity: 'error', file, cell: key, path: [piece.where] });
    }
    const { indicator } = piece;
    if (indicator !== null && area !== null && !piece.cells) {
      for (const period of withheldPeriods.get(indicator) ?? []) {
        if (!tellsNumber(piece.text, period, edition, area)) continue;
        const cell = { area, indicator, period, sex: 'total' as const, age: 'total' };
        findings.push({ rule: 'shown-elsewhere', severity: 'error', file, cell, path: [piece.where] });
      }
    }
    if (report === undefined || piece.isScale) continue;
    // Outside the indicators' parts of the document only what names an indicator is about a figure.
    if (indicator === null && !names.some((name) => piece.text.includes(name))) continue;
    const known = explainedFor(indicator);
    const texts = piece.cells ?? [piece.text];
    if (texts.every((text) => numberTokens(text).every((readings) => explains(known, readings)))) continue;
    const cell =
      indicator === null
        ? null
        : { area: area ?? '', indicator, period: '', sex: 'total' as const, age: 'total' };
    findings.push({ rule: 'unexplained-number', severity: 'error', file, cell, path: [piece.where] });
  }
  return findings;
}

function explains(known: Explained, readings: ReturnType<typeof numberTokens>[number]): boolean {
  const [whole, ...split] = readings;
  if (whole && known.has(whole)) return true;
  return split.length > 0 && split.every((token) => known.has(token));
}

/** Indicator → periods in which the area's own total is withheld. */
function periodsWithheld(edition: Edition, area: string | null): ReadonlyMap<string, readonly string[]> {
  const periods = new Map<string, string[]>();
  for (const { key } of edition.withheld.values()) {
    if (key.area !== area || key.sex !== 'total' || key.age !== 'total') continue;
    periods.set(key.indicator, [...(periods.get(key.indicator) ?? []), key.period]);
  }
  return periods;
}

/** "2024 1,1 %" in what is said of the area itself; what is said of others begins with their name. */
function tellsNumber(text: string, period: string, edition: Edition, area: string): boolean {
  const at = text.indexOf(`${period} `);
  const next = text.slice(at + period.length + 1);
  if (at < 0 || !/^[−-]?\d/.test(next) || /^\d{4}\b/.test(next)) return false;
  const own = text.slice(0, at);
  return ![...edition.areas.values()].some(({ id, name }) => id !== area && own.includes(` ${name}:`));
}

/** Numbers that documents make of the report's: its edition and date, the marks of its events, and shares of the population pyramid. */
function madeNumbers(report: StoredReport | undefined): readonly number[] {
  const { edition = '', date = '' } = (report?.content ?? {}) as Readonly<Record<string, string>>;
  const made: number[] = `${edition} ${date}`.match(/\d+/g)?.map(Number) ?? [];
  eachObject(report?.content, ({ events, ages, area, benchmark }) => {
    if (Array.isArray(events)) made.push(...events.map((_, index) => index + 1));
    if (!Array.isArray(ages) || !Array.isArray(area) || !Array.isArray(benchmark)) return;
    for (const figures of [area, benchmark] as readonly (readonly { readonly value?: unknown }[])[]) {
      const values = figures.map(({ value }) => (typeof value === 'number' ? value : 0));
      const all = values.reduce((sum, value) => sum + value, 0);
      made.push(...values.map((value) => (100 * value) / all));
    }
  });
  return made;
}

type Parts = ReadonlyMap<string, readonly unknown[]>;
const partsOf = new WeakMap<StoredReport, Parts>();

/** Everything a report says about an indicator: its entries, its figures and what is compared with them. */
function partsAbout(report: StoredReport | undefined, indicator: string): readonly unknown[] {
  if (report === undefined) return [];
  const known = partsOf.get(report) ?? partsByIndicator(report);
  partsOf.set(report, known);
  return known.get(indicator) ?? [];
}

function partsByIndicator({ content }: StoredReport): Parts {
  const parts = new Map<string, unknown[]>();
  const put = (indicator: unknown, part: unknown): void => {
    if (typeof indicator !== 'string') return;
    const list = parts.get(indicator);
    if (list) list.push(part);
    else parts.set(indicator, [part]);
  };
  eachObject(content, (object) => {
    const { indicator: about, id, figures } = object;
    const named = isNamed(about) ? about.id : about;
    put(named, object);
    if (id !== named) put(id, object);
    if (Array.isArray(figures))
      for (const figure of figures) put((figure as { indicator?: unknown }).indicator, figure);
  });
  return parts;
}

function isNamed(value: unknown): value is { readonly id: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value;
}
