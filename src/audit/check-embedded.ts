import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { AuditFinding } from './finding.ts';
import { type HtmlPage, walkHtml } from './parse-html.ts';
import type { Edition } from './publication.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { eachObject, keyOf } from './read-stored-report.ts';
import { groupIn } from './row-keys.ts';
import { toldByComparison } from './told-figures.ts';

/** Data inside a page: JSON and CSV in scripts, templates, attributes, comments and links. */
export function checkEmbedded(file: string, page: HtmlPage, edition: Edition): readonly AuditFinding[] {
  const texts: { readonly where: string; readonly text: string }[] = [];
  for (const [element] of walkHtml(page.root)) {
    if (element.tag === 'script') texts.push({ where: 'script', text: element.children.join('') });
    for (const [name, value] of element.attributes) {
      if (name.startsWith('data-')) texts.push({ where: `${element.tag} ${name}`, text: value });
      else if (value.startsWith('data:'))
        texts.push({ where: `${element.tag} ${name}`, text: dataOf(value) });
    }
  }
  for (const text of page.comments) texts.push({ where: 'comment', text });
  return texts.flatMap(({ where, text }) =>
    withheldIn(text, edition).map(
      (cell): AuditFinding => ({ rule: 'shown-elsewhere', severity: 'error', file, cell, path: [where] }),
    ),
  );
}

/** Withheld figures that a piece of data gives numbers for. */
export function withheldIn(text: string, edition: Edition): readonly FigureKey[] {
  const found: FigureKey[] = [];
  const json = parsed(text);
  if (json !== undefined) {
    eachObject(json, (object) => {
      for (const { key, fields } of toldByComparison(object))
        if (fields.length > 0 && edition.withheld.has(figureKeyText(key))) found.push(key);
      const key = keyOf(object);
      if (key === null || !edition.withheld.has(figureKeyText(key))) return;
      // Pointing at a withheld figure is allowed; a number beside it is not.
      if (holdsNumber(object)) found.push(key);
    });
    return found;
  }
  if (!text.includes(';')) return [];
  const withheldOf = withheldByArea(edition);
  for (const cells of readCsvRows(text)) {
    const row = cells.map((cell) => cell.trim());
    const { sex, age } = groupIn(row, edition);
    for (const key of new Set(row.flatMap((cell) => withheldOf.get(cell) ?? []))) {
      if ((sex !== undefined && sex !== key.sex) || (age !== undefined && age !== key.age)) continue;
      const named = [key.area, key.indicator, key.period];
      if (!named.every((name) => row.includes(name))) continue;
      if (row.some((cell) => !named.includes(cell) && /^[−-]?\d+([.,]\d+)?$/.test(cell))) found.push(key);
    }
  }
  return found;
}

const known = new WeakMap<Edition, ReadonlyMap<string, readonly FigureKey[]>>();

function withheldByArea(edition: Edition): ReadonlyMap<string, readonly FigureKey[]> {
  const made = known.get(edition);
  if (made) return made;
  const keys = new Map<string, FigureKey[]>();
  for (const { key } of edition.withheld.values()) {
    const own = keys.get(key.area);
    if (own) own.push(key);
    else keys.set(key.area, [key]);
  }
  known.set(edition, keys);
  return keys;
}

function holdsNumber(object: Readonly<Record<string, unknown>>): boolean {
  return Object.values(object).some(
    (value) =>
      typeof value === 'number' ||
      (typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        keyOf(value as never) === null &&
        holdsNumber(value as never)),
  );
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Text of a data URI; pictures and fonts are not text. */
function dataOf(uri: string): string {
  const [, head = '', body = ''] = /^data:([^,]*),([\s\S]*)$/.exec(uri) ?? [];
  if (/^(image|font|application\/font)/.test(head)) return '';
  try {
    return head.endsWith(';base64')
      ? new TextDecoder().decode(Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0)))
      : decodeURIComponent(body);
  } catch (error) {
    if (error instanceof Error) return body;
    throw error;
  }
}
