import { isObject, type JsonObject, scalarText } from '../../sources/read-json.ts';
import { decimalComma } from '../csv-text.ts';
import { importError } from '../import-error.ts';

export interface KoladaObservation {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: string;
  /** As the observations' column `kon` has it. */
  readonly sex: string;
  readonly value: string;
  /** As the observations' column `status` has it. */
  readonly status: string;
}

export interface KoladaQuery {
  readonly kpis: readonly string[];
  readonly municipalities: readonly string[];
  /** Empty: all years there are. */
  readonly years: readonly string[];
}

/** In the order of the output: the total first. */
const sexes: Readonly<Record<string, string>> = { T: 'totalt', K: 'kvinnor', M: 'män' };

/**
 * The entries of Kolada's data as observations, in the order they were asked for. Withdrawn values are
 * left out. Keys that were not asked for, or stand twice, are an error: the reply is not ours.
 */
export function koladaObservations(
  entries: readonly JsonObject[],
  query: KoladaQuery,
  url: string,
): readonly KoladaObservation[] {
  const seen = new Map<string, KoladaObservation>();
  for (const entry of entries) {
    const kpi = scalarText(entry.kpi);
    const municipality = scalarText(entry.municipality);
    const period = scalarText(entry.period);
    const place = `${kpi} ${municipality || scalarText(entry.ou)} ${period}`;
    const isAsked =
      query.kpis.includes(kpi) &&
      query.municipalities.includes(municipality) &&
      (query.years.length === 0 || query.years.includes(period));
    if (!isAsked || !/^\d{4}$/.test(period) || !Array.isArray(entry.values))
      throw importError('import-keys-differ', { file: url, found: place });
    for (const value of entry.values.filter(isObject)) {
      if (value.isdeleted === true) continue;
      const sex = sexes[scalarText(value.gender)];
      const key = `${place} ${scalarText(value.gender)}`;
      if (sex === undefined || seen.has(key))
        throw importError('import-keys-differ', { file: url, found: key });
      seen.set(key, { kpi, municipality, period, sex, ...shownValue(value, url, key) });
    }
  }
  const order = Object.values(sexes);
  return [...seen.values()].sort(
    (a, b) =>
      query.kpis.indexOf(a.kpi) - query.kpis.indexOf(b.kpi) ||
      query.municipalities.indexOf(a.municipality) - query.municipalities.indexOf(b.municipality) ||
      a.period.localeCompare(b.period, 'en') ||
      order.indexOf(a.sex) - order.indexOf(b.sex),
  );
}

function shownValue(
  value: JsonObject,
  url: string,
  key: string,
): Pick<KoladaObservation, 'value' | 'status'> {
  if (typeof value.value === 'number') return { value: decimalComma(value.value), status: '' };
  if (value.value !== null && value.value !== undefined)
    throw importError('import-not-data', { file: url, field: key, found: scalarText(value.value) });
  return { value: '', status: missingBecause(scalarText(value.status)) };
}

/** Why there is no value. Kolada's signs: `-` missing, `.` not applicable, `..` secrecy. */
function missingBecause(status: string): string {
  if (status === '..' || /sekret|secre|priva/i.test(status)) return 'undertryckt';
  return status === '.' ? 'ej_tillamplig' : 'saknas';
}
