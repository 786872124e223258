import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { scalarText } from '../../sources/read-json.ts';
import type { Client } from '../client.ts';
import { importError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { dataPaths, inChunks } from './addresses.ts';
import { type KoladaMeasure, titleProblems } from './check-titles.ts';
import { fetchPages } from './fetch-pages.ts';
import { type KoladaObservation, type KoladaQuery, koladaObservations } from './observations.ts';

export interface KoladaRequest extends KoladaQuery {
  /** The address of the third interface, without a slash at the end. */
  readonly base: string;
  /** What the catalogue says of each measure, by Kolada's id. */
  readonly measures: ReadonlyMap<string, KoladaMeasure>;
  /** Indicators that the user names for measures, whatever the catalogue says. */
  readonly named: ReadonlyMap<string, string>;
  /** Titles the user has read and accepted, word for word. */
  readonly acceptedTitles: readonly string[];
}

const columns = ['omrade', 'indikator', 'period', 'kon', 'varde', 'status'] as const;

/** Fetches measures of municipalities from Kolada v3 as observations. Throws `InputError`. */
export async function importKolada(client: Client, request: KoladaRequest): Promise<Imported> {
  const { base, kpis, municipalities, years, measures } = request;
  if (!/\/v3$/.test(base))
    throw importError('import-query', { field: '--base-url', found: base, expected: '…/v3' });
  refuse(
    municipalities
      .filter((id) => !/^\d{4}$/.test(id))
      .map((found) => ({ code: 'import-not-municipality', found })),
  );
  const titles = await fetchTitles(client, base, kpis);
  const problems = titleProblems(titles, measures, request.acceptedTitles);
  if (problems.length > 0) throw new InputError(problems);
  await checkMunicipalities(client, base, municipalities);
  const entries = [];
  for (const path of dataPaths(kpis, municipalities, years))
    entries.push(...(await fetchPages(client, base, path)));
  const observations = koladaObservations(entries, request, base);
  if (observations.every(({ value }) => value === ''))
    throw importError('import-without-values', {
      file: base,
      found: `${kpis.join(', ')}: ${municipalities.join(', ')}`,
    });
  const indicatorOf = (kpi: string): string =>
    request.named.get(kpi) ?? measures.get(kpi)?.indicator ?? kpi.toLowerCase();
  return {
    columns,
    *rows() {
      for (const row of observations)
        yield [row.municipality, indicatorOf(row.kpi), row.period, row.sex, row.value, row.status];
    },
    rowCount: observations.length,
    decimal: ',',
    origin: {
      kind: 'kolada',
      source: kpis.some((kpi) => measures.get(kpi)?.turned)
        ? 'egen bearbetning av uppgifter från Kolada'
        : 'Kolada',
      url: base,
      tables: [...titles].map(([id, title]) => ({ id, title, indicator: indicatorOf(id) })),
      query: { kpis, municipalities, years },
      licence: 'Ange ”Källa: Kolada”; det som räknas fram ur värdena är egen bearbetning',
    },
    diagnostics: [...notInCatalogue(titles, request), ...withoutValues(observations, request)],
  };
}

function refuse(problems: readonly Omit<Diagnostic, 'severity'>[]): void {
  if (problems.length > 0)
    throw new InputError(problems.map((problem) => ({ ...problem, severity: 'error' })));
}

/** The title of every measure. An unknown id gives no error at Kolada, only an entry less. */
async function fetchTitles(
  client: Client,
  base: string,
  kpis: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of inChunks(kpis)) {
    for (const { id, title } of await fetchPages(client, base, `kpi/${chunk.join(',')}`))
      found.set(scalarText(id), scalarText(title).replace(/\s+/g, ' ').trim());
  }
  refuse(
    kpis
      .filter((id) => !found.has(id))
      .map((id) => ({ code: 'import-unknown-id', field: '--kpi', found: id })),
  );
  return new Map(kpis.map((id) => [id, found.get(id) ?? '']));
}

async function checkMunicipalities(client: Client, base: string, asked: readonly string[]): Promise<void> {
  const types = new Map<string, string>();
  for (const { id, type } of await fetchPages(client, base, 'municipality?per_page=5000'))
    types.set(scalarText(id), scalarText(type));
  refuse([
    ...asked
      .filter((id) => !types.has(id))
      .map((found) => ({ code: 'import-unknown-id' as const, field: '--municipality', found })),
    ...asked
      .filter((id) => types.has(id) && types.get(id) !== 'K')
      .map((found) => ({ code: 'import-not-municipality' as const, found })),
  ]);
}

function notInCatalogue(
  titles: ReadonlyMap<string, string>,
  { measures, named }: KoladaRequest,
): readonly Diagnostic[] {
  return [...titles]
    .filter(([id]) => !measures.has(id) && !named.has(id))
    .map(([id, title]) => ({
      code: 'import-not-in-catalogue',
      severity: 'warning',
      found: `${id} ${title}`,
    }));
}

function withoutValues(rows: readonly KoladaObservation[], query: KoladaQuery): readonly Diagnostic[] {
  const given = new Set(
    rows.filter(({ value }) => value !== '').map((row) => `${row.kpi} ${row.municipality}`),
  );
  const pairs = query.kpis.flatMap((kpi) => query.municipalities.map((id) => `${kpi} ${id}`));
  return pairs
    .filter((pair) => !given.has(pair))
    .map((found) => ({ code: 'import-without-values', severity: 'warning', found }));
}
