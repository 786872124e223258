import { type FigureKey, figureKeyText, type Sex } from '../model/figure.ts';
import { parsePeriod } from '../model/period.ts';
import { indicatorNames } from './indicator-names.ts';
import type { Piece } from './piece.ts';
import type { Edition } from './publication.ts';

/** A cell of a table with the withheld figure it would be about. */
export interface WithheldCell {
  readonly key: FigureKey;
  readonly text: string;
}

const sexWords: Readonly<Record<string, Sex>> = {
  totalt: 'total',
  total: 'total',
  kvinnor: 'women',
  women: 'women',
  män: 'men',
  men: 'men',
};

/** Cells of a row that stand where withheld figures would stand, told by the row's words and the columns' headings. */
export function withheldCells(piece: Piece, edition: Edition, area: string | null): readonly WithheldCell[] {
  const { cells = [], columns = [], caption = '' } = piece;
  const idOf = areaIds(edition);
  const indicator =
    piece.indicator ?? cells.find((cell) => edition.indicators.has(cell)) ?? indicatorNamed(cells, edition);
  if (indicator === undefined || indicator === null) return [];
  const period = cells.map(periodOf).find((label) => label !== null) ?? periodIn(caption);
  if (period === null) return [];
  const { sex = 'total', age = 'total' } = groupIn(cells, edition);
  const own = cells.map((cell) => idOf.get(cell)).find((id) => id !== undefined) ?? area;
  let place = own;
  return cells.flatMap((text, index): WithheldCell[] => {
    place = idOf.get(columns[index] ?? '') ?? place;
    const unit = edition.indicators.get(indicator)?.unit ?? '';
    if (place === null || isUnit(text, unit) || isLabel(text, period, idOf, edition)) return [];
    const key: FigureKey = { area: place, indicator, period, sex, age };
    return edition.withheld.has(figureKeyText(key)) ? [{ key, text }] : [];
  });
}

/** Sex and age that a row says it is about; absent where it says nothing. */
export function groupIn(
  cells: readonly string[],
  edition: Edition,
): { readonly sex?: Sex; readonly age?: string } {
  const sex = cells.map((cell) => sexWords[cell.toLowerCase()]).find((found) => found !== undefined);
  const age = cells.map((cell) => ageOf(cell, edition)).find((found) => found !== null);
  return { ...(sex ? { sex } : {}), ...(age ? { age } : {}) };
}

const known = new WeakMap<Edition, ReadonlyMap<string, string>>();

function areaIds(edition: Edition): ReadonlyMap<string, string> {
  const made = known.get(edition);
  if (made) return made;
  const ids = new Map<string, string>();
  for (const { key } of edition.cells.values()) ids.set(key.area, key.area);
  for (const { id, name } of edition.areas.values()) ids.set(name, id).set(id, id);
  known.set(edition, ids);
  return ids;
}

function indicatorNamed(cells: readonly string[], edition: Edition): string | undefined {
  return [...edition.indicators.values()].find((one) =>
    indicatorNames(one).some((name) => cells.includes(name)),
  )?.id;
}

/** "2024" and "2016–2020", whichever dash is used. */
function periodOf(text: string): string | null {
  return parsePeriod(text.trim())?.label ?? null;
}

function periodIn(caption: string): string | null {
  const found = caption.match(/\d{4}(?:\s?[-–/]\s?\d{2,4}|[KQ]\d)?/g)?.at(-1);
  return found === undefined ? null : periodOf(found);
}

/** "0–19 år", "80 år och äldre" and "80+" against the ages of the edition. */
function ageOf(text: string, edition: Edition): string | null {
  const plain = text
    .toLowerCase()
    .replace(/\s*(år och äldre|and over)/, '+')
    .replace(/\s*(år|years)/, '')
    .replace('–', '-')
    .trim();
  return /^\d/.test(plain) && agesIn(edition).has(plain) ? plain : null;
}

const knownAges = new WeakMap<Edition, ReadonlySet<string>>();

function agesIn(edition: Edition): ReadonlySet<string> {
  const made = knownAges.get(edition) ?? new Set([...edition.cells.values()].map(({ key }) => key.age));
  knownAges.set(edition, made);
  return made;
}

/** "per 100 000 invånare", "klass 1–5": words with digits in them that are no number of a figure. */
function isUnit(text: string, unit: string): boolean {
  const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(unit) && spaced(text) === spaced(unit);
}

/** Words that say what the row is about, not how many. */
function isLabel(text: string, period: string, idOf: ReadonlyMap<string, string>, edition: Edition): boolean {
  return (
    periodOf(text) === period ||
    idOf.has(text) ||
    edition.indicators.has(text) ||
    text.toLowerCase() in sexWords ||
    ageOf(text, edition) !== null ||
    [...edition.indicators.values()].some((one) => indicatorNames(one).includes(text))
  );
}
